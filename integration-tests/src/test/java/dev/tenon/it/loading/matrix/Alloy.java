package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A table between others. */
@Entity
class Alloy {
    @Id
    Long id;

    String name;

    @Override
    public String toString() {
        return "a" + id;
    }
}
