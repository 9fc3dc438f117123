package dev.tenon.it.relationships.cascade;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Keyed by role on board. */
@Entity
class Sailor {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    Role role;

    String name;

    @ManyToOne(optional = false)
    Ship ship;

    Sailor() {}

    Sailor(Role role, String name) {
        this.role = role;
        this.name = name;
    }
}
