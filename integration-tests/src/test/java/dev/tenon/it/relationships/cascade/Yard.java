package dev.tenon.it.relationships.cascade;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Builds ships. */
@Entity
class Yard {
    @Id
    String name;

    int docks;

    Yard() {}

    Yard(String name) {
        this.name = name;
    }
}
