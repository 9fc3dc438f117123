package dev.tenon.it.seeds.basic.association;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The text's first association: both foreign keys are columns of its own, and only the right end is an object. */
@Entity
@IdClass(DonationId.class)
class Donation {
    @Id
    @References(Sponsor.class)
    Long leftId;

    @Id
    @References(Charity.class)
    Long rightId;

    @Nullable
    String extraData;

    @ManyToOne(cascade = PERSIST)
    Ref<Charity> charity;

    Donation() {}

    Donation(Charity charity, String extraData) {
        this.charity = Ref.of(charity);
        this.extraData = extraData;
    }
}
