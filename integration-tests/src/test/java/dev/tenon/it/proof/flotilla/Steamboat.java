package dev.tenon.it.proof.flotilla;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Beside {@link SailingCraft}; may have one of those in tow. */
@Entity
class Steamboat extends Craft {
    Integer power;

    @Column(unique = true)
    Integer funnel;

    @OneToOne
    @JoinColumn(name = "tow_id", unique = true)
    Ref<SailingCraft> tow;
}
