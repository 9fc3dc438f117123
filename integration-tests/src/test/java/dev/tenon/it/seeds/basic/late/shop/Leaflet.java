package dev.tenon.it.seeds.basic.late.shop;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Of two classes with one name, the one that has the name in queries and the table. */
@Entity
public class Leaflet {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String text;

    Leaflet() {}

    /** A leaflet. */
    public Leaflet(String text) {
        this.text = text;
    }
}
