package dev.tenon.it.merging;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Identified by its pallet, which is persisted and merged with it. */
@Entity
class LeadSeal {
    @Id
    @OneToOne(cascade = CascadeType.ALL)
    Ref<Pallet> pallet;

    String stamp;

    LeadSeal() {}

    LeadSeal(Pallet pallet, String stamp) {
        this.pallet = Ref.of(pallet);
        this.stamp = stamp;
    }
}
