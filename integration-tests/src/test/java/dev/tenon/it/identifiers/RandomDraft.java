package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** A random UUID. */
@Entity
class RandomDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    String name;

    RandomDraft() {}

    RandomDraft(String name) {
        this.name = name;
    }
}
