package dev.tenon.it.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Belongs to a tram. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"tram_id", "number"}))
class Wagon {
    @Id
    long id;

    Wagon() {}

    Wagon(long id) {
        this.id = id;
    }
}
