package dev.tenon.it.scenarios.cascades;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Knows nobody. */
@Entity
class Falcon {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    Falcon() {}

    Falcon(String name) {
        this.name = name;
    }
}
