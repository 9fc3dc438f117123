package dev.tenon.it.relationships.detached;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Grows in several aquariums. */
@Entity
class Kelp {
    @Id
    long id;

    int size;
}
