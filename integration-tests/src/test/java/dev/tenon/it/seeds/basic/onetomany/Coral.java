package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A child that only the database touches. */
@Entity
class Coral {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Coral() {}

    Coral(String name) {
        this.name = name;
    }
}
