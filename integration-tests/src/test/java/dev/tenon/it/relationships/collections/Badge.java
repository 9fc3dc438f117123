package dev.tenon.it.relationships.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know its project. */
@Entity
class Badge {
    @Id
    Long id;

    String colour;

    Badge() {}

    Badge(Long id, String colour) {
        this.id = id;
        this.colour = colour;
    }
}
