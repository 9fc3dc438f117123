package dev.tenon.it.seeds.basic.manytoone;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A parent in the words of the text: it has the foreign key, and the reference that follows it. */
@Entity
class Employee {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @References(Department.class)
    long departmentId;

    @ManyToOne(cascade = PERSIST, optional = false)
    Ref<Department> department;

    Employee() {}

    Employee(String name) {
        this.name = name;
    }
}
