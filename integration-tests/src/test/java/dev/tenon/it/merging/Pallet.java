package dev.tenon.it.merging;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Identified by its freight and a number there. */
@Entity
@IdClass(PalletKey.class)
class Pallet {
    @Id
    @ManyToOne
    Ref<Freight> freight;

    @Id
    int number;

    String content;

    Pallet() {}

    Pallet(Freight freight, int number, String content) {
        this.freight = Ref.of(freight);
        this.number = number;
        this.content = content;
    }
}
