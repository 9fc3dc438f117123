package dev.tenon.it.places;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Has a place that is neither null nor below zero, not even for a moment. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(columnNames = {"ladder_id", "nth"}),
        check = @CheckConstraint(constraint = "nth >= 0"))
class Rung {
    @Id
    long id;

    Rung() {}

    Rung(long id) {
        this.id = id;
    }
}
