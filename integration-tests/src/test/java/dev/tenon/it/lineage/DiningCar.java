package dev.tenon.it.lineage;

import jakarta.persistence.Entity;

/** Beside {@link SleepingCar}. */
@Entity
class DiningCar extends Railcar {
    int seats;

    protected DiningCar() {
        this("");
    }

    DiningCar(String code) {
        super(code);
    }
}
