package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** Identified by two attributes, with a class for both. */
@Entity
@IdClass(StallKey.class)
class Stall {
    @Id
    private String room;

    @Id
    private int number;

    String note;

    Stall() {}

    Stall(String room, int number) {
        this.room = room;
        this.number = number;
    }

    String name() {
        return room + number;
    }
}
