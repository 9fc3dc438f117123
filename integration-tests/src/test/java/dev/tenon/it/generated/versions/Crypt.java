package dev.tenon.it.generated.versions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Identified by a name that may change. */
@Entity
class Crypt {
    @Id
    String name;

    Crypt() {}

    Crypt(String name) {
        this.name = name;
    }
}
