package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The target of links. */
@Entity
class Sticker {
    @Id
    Long id;

    String label;

    @Override
    public String toString() {
        return "t" + id;
    }
}
