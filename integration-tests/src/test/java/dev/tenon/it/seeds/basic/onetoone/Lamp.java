package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A child whose column is unique by default. */
@Entity
class Lamp {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne
    Ref<Desk> desk;

    Lamp() {}

    Lamp(String name) {
        this.name = name;
    }
}
