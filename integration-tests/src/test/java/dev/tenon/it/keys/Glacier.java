package dev.tenon.it.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know its canton. */
@Entity
class Glacier {
    @Id
    String name;

    Glacier() {}

    Glacier(String name) {
        this.name = name;
    }
}
