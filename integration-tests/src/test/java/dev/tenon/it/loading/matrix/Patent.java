package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The target of a one-to-one. */
@Entity
class Patent {
    @Id
    Long id;

    @Override
    public String toString() {
        return "p" + id;
    }
}
