package dev.tenon.it.relationships.cascade;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is called at. */
@Entity
class Port {
    @Id
    String code;

    String name;

    Port() {}

    Port(String code) {
        this.code = code;
    }
}
