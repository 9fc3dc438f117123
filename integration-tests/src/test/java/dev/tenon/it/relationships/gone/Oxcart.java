package dev.tenon.it.relationships.gone;

import dev.tenon.Ref;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Nothing keeps its caravan's row from being deleted. */
@Entity
class Oxcart {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "caravan_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Ref<Caravan> caravan;
}
