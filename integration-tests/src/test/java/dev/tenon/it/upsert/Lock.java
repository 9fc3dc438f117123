package dev.tenon.it.upsert;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Refers to the cabinet that it locks. */
@Entity
class Lock {
    @Id
    int number;

    @OneToOne
    Cabinet cabinet;
}
