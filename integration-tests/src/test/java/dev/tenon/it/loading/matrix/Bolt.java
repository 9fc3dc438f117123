package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A target that knows nothing of its owner. */
@Entity
class Bolt {
    @Id
    Long id;

    @Override
    public String toString() {
        return "b" + id;
    }
}
