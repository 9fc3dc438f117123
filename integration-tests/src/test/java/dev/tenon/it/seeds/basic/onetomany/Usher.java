package dev.tenon.it.seeds.basic.onetomany;

import static dev.tenon.annotation.OnDelete.Action.SET_NULL;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import dev.tenon.annotation.OnDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A child that the database releases. */
@Entity
class Usher {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToOne
    @OnDelete(SET_NULL)
    Ref<Theatre> theatre;

    Usher() {}

    Usher(String name) {
        this.name = name;
    }
}
