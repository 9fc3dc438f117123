package dev.tenon.it.querying;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An address. */
@Entity
class Address {
    @Id
    @GeneratedValue
    Long id;

    String street;
    String city;

    Address() {}

    Address(String street, String city) {
        this.street = street;
        this.city = city;
    }
}
