package dev.tenon.it.upsert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has nothing but its identifier. */
@Entity
class Flag {
    @Id
    String name;

    Flag() {}

    Flag(String name) {
        this.name = name;
    }
}
