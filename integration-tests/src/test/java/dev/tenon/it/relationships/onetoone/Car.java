package dev.tenon.it.relationships.onetoone;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** May have a driver, and outlives that. */
@Entity
class Car {
    @Id
    String plate;

    @OneToOne
    @JoinColumn(name = "driver_id", unique = true)
    Ref<Citizen> driver;

    Car() {}

    Car(String plate) {
        this.plate = plate;
    }
}
