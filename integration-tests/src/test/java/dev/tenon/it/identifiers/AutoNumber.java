package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** AUTO for a number is IDENTITY. */
@Entity
class AutoNumber {
    @Id
    @GeneratedValue
    Long id;

    String name;

    AutoNumber() {}

    AutoNumber(String name) {
        this.name = name;
    }
}
