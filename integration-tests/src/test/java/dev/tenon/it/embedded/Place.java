package dev.tenon.it.embedded;

import jakarta.persistence.Embeddable;

/** A mutable value with another one inside, and a private field that has no accessor. */
@Embeddable
class Place {
    private String street;

    String city;

    Geo geo;

    Place() {}

    Place(String street, String city, Geo geo) {
        this.street = street;
        this.city = city;
        this.geo = geo;
    }

    String line() {
        return street + ", " + city;
    }
}
