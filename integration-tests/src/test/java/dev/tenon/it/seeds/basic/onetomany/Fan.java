package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that stands in a set. */
@Entity
class Fan {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Club> club;

    Fan() {}

    Fan(String name) {
        this.name = name;
    }
}
