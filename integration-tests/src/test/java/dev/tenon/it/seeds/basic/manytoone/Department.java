package dev.tenon.it.seeds.basic.manytoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A target that does not know who refers to it. */
@Entity
class Department {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Department() {}

    Department(String name) {
        this.name = name;
    }
}
