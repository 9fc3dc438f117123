package dev.tenon.it.writeonly.removal;

import static jakarta.persistence.FetchType.LAZY;

import dev.tenon.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to what somebody saw, by stand-ins. */
@Entity
class Glance {
    @Id
    private long id;

    @ManyToOne(fetch = LAZY)
    private Decal decal;

    @ManyToOne(fetch = LAZY)
    private Flyer flyer;

    @ManyToOne(fetch = LAZY)
    @OnDelete(OnDelete.Action.SET_NULL)
    private Scribble scribble;

    Glance() {}

    Decal getDecal() {
        return decal;
    }

    Flyer getFlyer() {
        return flyer;
    }

    Scribble getScribble() {
        return scribble;
    }
}
