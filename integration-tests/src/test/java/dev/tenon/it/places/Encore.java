package dev.tenon.it.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Stands in a setlist, or in none. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"setlist_id", "nth"}))
class Encore {
    @Id
    long id;

    Encore() {}

    Encore(long id) {
        this.id = id;
    }
}
