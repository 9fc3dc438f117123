package dev.tenon.it.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Stands in a hall, at a place that no other trophy has there, whoever it belongs to. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"hall", "nth"}))
class Trophy {
    @Id
    long id;

    String hall;

    Trophy() {}

    Trophy(long id, String hall) {
        this.id = id;
        this.hall = hall;
    }
}
