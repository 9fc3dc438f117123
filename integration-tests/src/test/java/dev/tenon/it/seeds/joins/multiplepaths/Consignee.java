package dev.tenon.it.seeds.joins.multiplepaths;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The same two foreign keys, told apart by conditions over attributes instead of names of columns. */
@Entity
class Consignee {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @References(Dwelling.class)
    Long billingDwellingId;

    @References(Dwelling.class)
    Long shippingDwellingId;

    @ManyToOne(cascade = PERSIST)
    @JoinOn("that.id = foreign(this.billingDwellingId)")
    Ref<Dwelling> billing;

    @ManyToOne(cascade = PERSIST)
    @JoinOn("that.id = foreign(this.shippingDwellingId)")
    Ref<Dwelling> shipping;
}
