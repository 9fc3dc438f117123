package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A random UUID as text. */
@Entity
class RandomToken {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    String id;

    String name;

    RandomToken() {}

    RandomToken(String name) {
        this.name = name;
    }
}
