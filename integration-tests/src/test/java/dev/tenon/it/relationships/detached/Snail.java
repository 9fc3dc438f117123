package dev.tenon.it.relationships.detached;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Lives and dies with its aquarium. */
@Entity
class Snail {
    @Id
    long id;

    int size;

    @ManyToOne
    Aquarium aquarium;
}
