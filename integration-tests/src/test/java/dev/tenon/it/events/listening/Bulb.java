package dev.tenon.it.events.listening;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A part of an appliance. */
@Entity
class Bulb implements Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String colour;

    @ManyToOne
    Appliance appliance;

    Bulb() {}

    Bulb(String colour) {
        this.colour = colour;
    }

    @Override
    public String subject() {
        return "bulb " + colour;
    }
}
