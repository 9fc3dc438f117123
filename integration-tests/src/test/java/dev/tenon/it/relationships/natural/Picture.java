package dev.tenon.it.relationships.natural;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know its product. */
@Entity
class Picture {
    @Id
    Long id;

    Picture() {}

    Picture(Long id) {
        this.id = id;
    }
}
