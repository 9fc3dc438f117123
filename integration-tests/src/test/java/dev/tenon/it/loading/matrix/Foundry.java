package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The target of a many-to-one. */
@Entity
class Foundry {
    @Id
    Long id;

    @Override
    public String toString() {
        return "f" + id;
    }
}
