package dev.tenon.it.relationships.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Owns the one-to-one. */
@Entity
class Residence {
    @Id
    Long id;

    String name;

    @OneToOne(optional = false)
    @JoinColumn(unique = true)
    Land land;
}
