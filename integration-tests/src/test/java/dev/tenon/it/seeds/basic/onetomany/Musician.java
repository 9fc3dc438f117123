package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child in both directions. */
@Entity
class Musician {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Orchestra> orchestra;

    Musician() {}

    Musician(String name) {
        this.name = name;
    }
}
