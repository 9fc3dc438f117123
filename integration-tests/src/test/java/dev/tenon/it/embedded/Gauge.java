package dev.tenon.it.embedded;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

/** Reached by fields, but for one property that keeps its value in another unit. */
@Entity
class Gauge {
    @Id
    private long id;

    String unit;

    @Transient
    private double celsius;

    Gauge() {}

    Gauge(long id, double celsius) {
        this.id = id;
        this.celsius = celsius;
    }

    @Access(AccessType.PROPERTY)
    @Column(name = "kelvin")
    protected double getKelvin() {
        return celsius + 273.15;
    }

    protected void setKelvin(double kelvin) {
        this.celsius = kelvin - 273.15;
    }

    void warmTo(double degrees) {
        celsius = degrees;
    }

    double celsius() {
        return celsius;
    }
}
