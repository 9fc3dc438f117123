package dev.tenon.it.seeds.basic.nullable;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Where patients are. */
@Entity
class Clinic {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Clinic() {}

    Clinic(String name) {
        this.name = name;
    }
}
