package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A child that has the foreign key, and no reference to its parent. */
@Entity
class Plant {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Plant() {}

    Plant(String name) {
        this.name = name;
    }
}
