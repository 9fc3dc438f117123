package dev.tenon.it.seeds.joins.multiplepaths;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The reference's {@code Customer}: two foreign keys lead to one table, and each relationship names its column. */
@Entity
class Subscriber {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @References(Dwelling.class)
    Long billingDwellingId;

    @References(Dwelling.class)
    Long shippingDwellingId;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "billing_dwelling_id")
    Ref<Dwelling> billing;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "shipping_dwelling_id")
    Ref<Dwelling> shipping;

    protected Subscriber() {}

    Subscriber(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
