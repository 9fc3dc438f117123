package dev.tenon.it.events;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import java.util.UUID;

/** Gives itself its identifier. Nobody hears of it but itself. */
@Entity
class Entrepot {
    @Id
    UUID id;

    String name;

    Entrepot() {}

    Entrepot(String name) {
        this.name = name;
    }

    @PrePersist
    void identify() {
        if (id == null) {
            id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
