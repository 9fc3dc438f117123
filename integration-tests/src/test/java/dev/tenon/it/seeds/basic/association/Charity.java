package dev.tenon.it.seeds.basic.association;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** The right side, which knows nothing of the association. */
@Entity
class Charity {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Charity() {}

    Charity(String name) {
        this.name = name;
    }
}
