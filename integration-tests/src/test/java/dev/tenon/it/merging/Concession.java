package dev.tenon.it.merging;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Identified by the licence of a haulier, which is not that one's identifier. */
@Entity
class Concession {
    @Id
    @OneToOne
    @JoinColumn(name = "licence", referencedColumnName = "licence")
    Ref<Haulier> haulier;

    String region;

    Concession() {}

    Concession(Haulier haulier, String region) {
        this.haulier = Ref.of(haulier);
        this.region = region;
    }
}
