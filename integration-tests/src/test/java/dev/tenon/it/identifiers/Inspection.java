package dev.tenon.it.identifiers;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** Takes a composite identifier over from another entity. */
@Entity
class Inspection {
    @EmbeddedId
    private RoomDay id;

    @OneToOne
    @MapsId
    Booking booking;

    String finding;

    Inspection() {}

    Inspection(Booking booking, String finding) {
        this.booking = booking;
        this.finding = finding;
    }

    RoomDay id() {
        return id;
    }
}
