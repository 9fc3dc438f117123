package dev.tenon.it.seeds.joins.multiplepaths;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** The reference's {@code Address}. */
@Entity
class Dwelling {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String street;

    String city;

    protected Dwelling() {}

    Dwelling(String street, String city) {
        this.street = street;
        this.city = city;
    }

    @Override
    public String toString() {
        return street;
    }
}
