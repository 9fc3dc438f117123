package dev.tenon.it.proof.faults;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is known by its name. */
@Entity
class Stamp {
    @Id
    String name = "";

    int uses;

    Stamp() {}

    Stamp(String name, int uses) {
        this.name = name;
        this.uses = uses;
    }
}
