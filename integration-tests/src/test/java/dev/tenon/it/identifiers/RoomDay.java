package dev.tenon.it.identifiers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** An embedded identifier as a class. */
@Embeddable
class RoomDay {
    private String room;

    @Column(name = "booked_on")
    private LocalDate day;

    RoomDay() {}

    RoomDay(String room, LocalDate day) {
        this.room = room;
        this.day = day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomDay that && Objects.equals(room, that.room) && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(room, day);
    }

    @Override
    public String toString() {
        return room + " " + day;
    }
}
