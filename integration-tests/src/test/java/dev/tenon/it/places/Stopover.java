package dev.tenon.it.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Belongs to one itinerary at a time. */
@Entity
class Stopover {
    @Id
    long id;

    Stopover() {}

    Stopover(long id) {
        this.id = id;
    }
}
