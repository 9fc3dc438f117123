package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A parent that lets a replaced child go. */
@Entity
class Pilot {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne(mappedBy = "pilot", cascade = PERSIST)
    Ref<Logbook> logbook;

    Pilot() {}

    Pilot(String name) {
        this.name = name;
    }
}
