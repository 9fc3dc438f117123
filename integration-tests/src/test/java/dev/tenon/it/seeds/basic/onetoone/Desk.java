package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A parent whose child names no column. */
@Entity
class Desk {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne(mappedBy = "desk", cascade = PERSIST)
    Ref<Lamp> lamp;

    Desk() {}

    Desk(String name) {
        this.name = name;
    }
}
