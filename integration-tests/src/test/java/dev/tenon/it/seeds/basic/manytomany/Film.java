package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Does not know who plays in it. */
@Entity
class Film {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Film() {}

    Film(String name) {
        this.name = name;
    }
}
