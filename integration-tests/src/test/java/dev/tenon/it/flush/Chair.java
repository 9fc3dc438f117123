package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** A chair for one guest, or for nobody. */
@Entity
class Chair {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String number;

    @OneToOne
    @JoinColumn(name = "guest_id", unique = true)
    Guest guest;

    Chair() {}

    Chair(String number) {
        this.number = number;
    }
}
