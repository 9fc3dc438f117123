package dev.tenon.it.identifiers.nested;

import dev.tenon.Ref;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;

/** Has a part of its embedded identifier from an entity with an id class. */
@Entity
class Tasting {
    @EmbeddedId
    TastingKey id;

    @MapsId("plot")
    @ManyToOne
    Ref<Plot> plot;

    int points;

    Tasting() {}

    Tasting(Ref<Plot> plot, int vintage, int points) {
        this.id = new TastingKey(null, vintage);
        this.plot = plot;
        this.points = points;
    }
}
