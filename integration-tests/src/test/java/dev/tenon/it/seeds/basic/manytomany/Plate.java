package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Stands in atlases under its name. */
@Entity
class Plate {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Plate() {}

    Plate(String name) {
        this.name = name;
    }
}
