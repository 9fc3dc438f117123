package dev.tenon.it.relationships.cascade;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Cannot be without its ship, which it does not know. */
@Entity
class Cabin {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    int number;

    Cabin() {}

    Cabin(int number) {
        this.number = number;
    }
}
