package dev.tenon.it.identifiers;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** Identified by an embedded class. */
@Entity
class Booking {
    @EmbeddedId
    RoomDay id;

    String guest;

    Booking() {}

    Booking(RoomDay id, String guest) {
        this.id = id;
        this.guest = guest;
    }
}
