package dev.tenon.it.unique;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Stands in a stable, always; follows another horse, perhaps. */
@Entity
class Horse {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(unique = true, nullable = false)
    String name;

    @ManyToOne(optional = false)
    Stable stable;

    @ManyToOne
    Horse leader;

    Horse() {}

    Horse(String name, Stable stable) {
        this.name = name;
        this.stable = stable;
    }
}
