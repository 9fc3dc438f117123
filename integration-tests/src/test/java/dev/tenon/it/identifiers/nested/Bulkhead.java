package dev.tenon.it.identifiers.nested;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Is identified by its hull, which is identified by two columns, and a frame. */
@Entity
class Bulkhead {
    @EmbeddedId
    BulkheadKey id;

    @MapsId("hull")
    @ManyToOne(cascade = {PERSIST, MERGE})
    Hull hull;

    boolean watertight;

    Bulkhead() {}

    Bulkhead(Hull hull, int frame) {
        this.id = new BulkheadKey(null, frame);
        this.hull = hull;
        this.watertight = true;
    }
}
