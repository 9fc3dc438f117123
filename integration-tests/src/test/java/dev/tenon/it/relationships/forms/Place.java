package dev.tenon.it.relationships.forms;

import dev.tenon.Ref;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

/** An embedded value with a relationship. */
@Embeddable
class Place {
    Integer shelf;

    @ManyToOne
    Ref<Keeper> room;

    Place() {}

    Place(int shelf, Ref<Keeper> room) {
        this.shelf = shelf;
        this.room = room;
    }
}
