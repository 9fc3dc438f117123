package dev.tenon.it.relationships.composite;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know its room. */
@Entity
class Projector {
    @Id
    Long id;

    Projector() {}

    Projector(Long id) {
        this.id = id;
    }
}
