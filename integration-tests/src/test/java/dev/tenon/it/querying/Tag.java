package dev.tenon.it.querying;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A word that orders carry. */
@Entity
class Tag {
    @Id
    String id;

    String label;

    Tag() {}

    Tag(String id, String label) {
        this.id = id;
        this.label = label;
    }
}
