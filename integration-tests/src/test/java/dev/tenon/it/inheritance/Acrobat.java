package dev.tenon.it.inheritance;

import jakarta.persistence.Entity;

/** Beside {@link Vocalist}; its attribute is private. */
@Entity
class Acrobat extends Performer {
    private int balls;

    protected Acrobat() {}

    Acrobat(String name, int balls) {
        super(name);
        this.balls = balls;
    }

    int balls() {
        return balls;
    }

    void take(int more) {
        balls += more;
    }
}
