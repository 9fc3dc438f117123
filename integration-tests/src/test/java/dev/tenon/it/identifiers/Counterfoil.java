package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Numbered by its table, in a primitive: 0 is none. */
@Entity
class Counterfoil {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    int id;

    String name;

    Counterfoil() {}

    Counterfoil(String name) {
        this.name = name;
    }
}
