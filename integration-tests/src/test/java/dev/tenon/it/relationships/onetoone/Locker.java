package dev.tenon.it.relationships.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Knows nothing of who has it. */
@Entity
class Locker {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    int number;

    Locker() {}

    Locker(int number) {
        this.number = number;
    }
}
