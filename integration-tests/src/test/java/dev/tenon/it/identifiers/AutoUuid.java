package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.UUID;

/** AUTO for a UUID is a random one. */
@Entity
class AutoUuid {
    @Id
    @GeneratedValue
    UUID id;

    String name;

    AutoUuid() {}

    AutoUuid(String name) {
        this.name = name;
    }
}
