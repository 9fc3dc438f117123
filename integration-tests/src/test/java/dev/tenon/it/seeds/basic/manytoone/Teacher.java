package dev.tenon.it.seeds.basic.manytoone;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a target that knows it. */
@Entity
class Teacher {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne(cascade = PERSIST)
    Ref<Classroom> classroom;

    Teacher() {}

    Teacher(String name) {
        this.name = name;
    }
}
