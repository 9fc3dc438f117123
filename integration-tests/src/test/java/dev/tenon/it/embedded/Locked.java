package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Private fields, a private constructor, and methods that look like accessors and are none. */
@Entity
final class Locked {
    @Id
    private String code;

    private int turns;

    private boolean open;

    private Locked() {}

    static Locked of(String code, int turns) {
        Locked locked = new Locked();
        locked.code = code;
        locked.turns = turns;
        return locked;
    }

    int getTurns() {
        throw new IllegalStateException("fields are read, not getters");
    }

    void setTurns(int ignored) {
        throw new IllegalStateException("fields are set, not setters");
    }

    void turn() {
        turns++;
        open = true;
    }

    String state() {
        return code + turns + (open ? " open" : " shut");
    }
}
