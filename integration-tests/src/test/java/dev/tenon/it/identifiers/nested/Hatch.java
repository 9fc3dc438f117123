package dev.tenon.it.identifiers.nested;

import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Is identified by four columns, three of which are its bulkhead's. */
@Entity
class Hatch {
    @EmbeddedId
    HatchKey id;

    @MapsId("bulkhead")
    @ManyToOne(cascade = {PERSIST, MERGE})
    Ref<Bulkhead> bulkhead;

    int width;

    Hatch() {}

    Hatch(Bulkhead bulkhead, String side, int width) {
        this.id = new HatchKey(null, side);
        this.bulkhead = Ref.of(bulkhead);
        this.width = width;
    }
}
