package dev.tenon.it.relationships.detached;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** May change aquariums. */
@Entity
class Guppy {
    @Id
    long id;

    int size;

    @ManyToOne
    Aquarium aquarium;
}
