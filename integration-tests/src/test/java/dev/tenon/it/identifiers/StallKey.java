package dev.tenon.it.identifiers;

import java.io.Serializable;
import java.util.Objects;

/** The parts of a stall's identifier, as an id class of the old form. */
class StallKey implements Serializable {
    private static final long serialVersionUID = 1L;

    private String room;
    private int number;

    StallKey() {}

    StallKey(String room, int number) {
        this.room = room;
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StallKey that && number == that.number && Objects.equals(room, that.room);
    }

    @Override
    public int hashCode() {
        return Objects.hash(room, number);
    }
}
