package dev.tenon.it.identifiers.nested;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Is identified by its shipyard and a number in it. */
@Entity
class Hull {
    @EmbeddedId
    HullKey id;

    @MapsId("shipyard")
    @ManyToOne(cascade = {PERSIST, MERGE})
    Shipyard shipyard;

    String name = "";

    Hull() {}

    Hull(Shipyard shipyard, int number, String name) {
        this.id = new HullKey(null, number);
        this.shipyard = shipyard;
        this.name = name;
    }
}
