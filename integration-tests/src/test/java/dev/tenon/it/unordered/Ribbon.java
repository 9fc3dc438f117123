package dev.tenon.it.unordered;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Equal by identity. */
@Entity
class Ribbon {
    @Id
    String colour;

    Ribbon() {}

    Ribbon(String colour) {
        this.colour = colour;
    }
}
