package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A sequence of its own, with every default. */
@Entity
class PlainSequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    String name;

    PlainSequence() {}

    PlainSequence(String name) {
        this.name = name;
    }
}
