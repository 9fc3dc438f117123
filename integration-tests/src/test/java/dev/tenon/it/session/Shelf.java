package dev.tenon.it.session;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** Has an identifier of two parts. */
@Entity
class Shelf {
    @EmbeddedId
    Place place;

    String label;

    Shelf() {}

    Shelf(Place place, String label) {
        this.place = place;
        this.label = label;
    }

    /** Where it stands. */
    @Embeddable
    record Place(String room, int number) {}
}
