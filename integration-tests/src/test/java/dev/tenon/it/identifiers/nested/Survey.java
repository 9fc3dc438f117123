package dev.tenon.it.identifiers.nested;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Has a part of its id class from an entity with an embedded identifier. */
@Entity
@IdClass(SurveyKey.class)
class Survey {
    @Id
    @ManyToOne
    Ref<Hull> hull;

    @Id
    int held;

    boolean passed;

    Survey() {}

    Survey(Hull hull, int held) {
        this.hull = Ref.of(hull);
        this.held = held;
    }
}
