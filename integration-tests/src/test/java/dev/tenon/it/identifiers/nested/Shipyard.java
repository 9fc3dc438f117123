package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Begins a chain of embedded identifiers; its own is made by the insert. */
@Entity
class Shipyard {
    @Id
    @GeneratedValue
    Long id;

    String name = "";

    Shipyard() {}

    Shipyard(String name) {
        this.name = name;
    }
}
