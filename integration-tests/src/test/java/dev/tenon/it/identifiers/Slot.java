package dev.tenon.it.identifiers;

import dev.tenon.Ref;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** Identified by an embedded record, and referring to a composite identifier. */
@Entity
class Slot {
    @EmbeddedId
    private SlotKey key;

    String patient;

    @ManyToOne
    Ref<Booking> booking;

    @ManyToOne
    Ref<Stall> seat;

    Slot() {}

    Slot(SlotKey key) {
        this.key = key;
    }

    SlotKey key() {
        return key;
    }
}
