package dev.tenon.it.relationships.linked;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know its parcel. */
@Entity
class Seal {
    @Id
    Long id;

    Seal() {}

    Seal(Long id) {
        this.id = id;
    }
}
