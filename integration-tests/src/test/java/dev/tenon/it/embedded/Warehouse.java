package dev.tenon.it.embedded;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has two places, whose columns need names of their own, and other values. */
@Entity
class Warehouse {
    @Id
    long id;

    Place home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "delivery_street"))
    @AttributeOverride(name = "city", column = @Column(name = "delivery_city", length = 40))
    @AttributeOverride(name = "geo.latitude", column = @Column(name = "delivery_lat"))
    @AttributeOverride(name = "geo.longitude", column = @Column(name = "delivery_lon"))
    private Place delivery;

    Rent rent;

    Span lease;

    Warehouse() {}

    Warehouse(long id, Place home, Place delivery) {
        this.id = id;
        this.home = home;
        this.delivery = delivery;
    }

    Place delivery() {
        return delivery;
    }
}
