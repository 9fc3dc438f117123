package dev.tenon.samples.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A postal address. */
@Entity
public class Address {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String street;

    @Column(nullable = false)
    String city;

    protected Address() {}

    Address(String street, String city) {
        this.street = street;
        this.city = city;
    }
}
