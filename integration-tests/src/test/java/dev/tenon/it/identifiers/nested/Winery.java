package dev.tenon.it.identifiers.nested;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Begins a chain of id classes. */
@Entity
class Winery {
    @Id
    String code = "";

    Winery() {}

    Winery(String code) {
        this.code = code;
    }
}
