package dev.tenon.it.identifiers;

import java.io.Serializable;
import java.util.Objects;

/** The parts of a seat's identifier, as an id class of the old form. */
class SeatKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String room;
    private int number;

    SeatKey() {}

    SeatKey(String room, int number) {
        this.room = room;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeatKey that && number == that.number && Objects.equals(room, that.room);
    }

    @Override
    public int hashCode() {
        return Objects.hash(room, number);
    }
}
