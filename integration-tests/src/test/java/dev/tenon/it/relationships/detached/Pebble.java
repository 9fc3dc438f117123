package dev.tenon.it.relationships.detached;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know where it lies. */
@Entity
class Pebble {
    @Id
    long id;

    int size;
}
