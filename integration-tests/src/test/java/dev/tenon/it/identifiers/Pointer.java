package dev.tenon.it.identifiers;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to identifiers of every type. */
@Entity
class Pointer {
    @Id
    long id;

    @ManyToOne
    Ref<ByText> text;

    @ManyToOne
    Ref<ByUuid> uuid;

    @ManyToOne
    Ref<ByDate> date;

    @ManyToOne
    Ref<ByInstant> instant;

    @ManyToOne
    Ref<ByCharacter> character;

    @ManyToOne
    Ref<ByShort> small;

    @ManyToOne
    Ref<ByInteger> whole;

    @ManyToOne
    Ref<ByBigInteger> large;

    @ManyToOne
    Ref<BySuit> suit;

    @ManyToOne
    Ref<ByUri> uri;

    @ManyToOne
    Ref<ByYearMonth> month;

    @ManyToOne
    Ref<ByDecimal> price;

    @ManyToOne
    Ref<ByLongDecimal> exact;

    @ManyToOne
    Ref<ByCode> code;
}
