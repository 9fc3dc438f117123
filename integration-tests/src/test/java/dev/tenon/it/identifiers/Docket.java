package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Numbered by its table. */
@Entity
class Docket {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    Docket() {}

    Docket(String name) {
        this.name = name;
    }
}
