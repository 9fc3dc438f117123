package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Has one guard, which no constraint says. */
@Entity
class Tower {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    Tower() {}

    Tower(String name) {
        this.name = name;
    }
}
