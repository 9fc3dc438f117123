package dev.tenon.it.seeds.joins.overlapping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code Magazine}. */
@Entity
class Magazine {
    @Id
    Long id;

    protected Magazine() {}

    Magazine(long id) {
        this.id = id;
    }
}
