package dev.tenon.it.seeds.basic.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** A child with the recommended unique constraint. */
@Entity
class Logbook {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToOne
    @JoinColumn(name = "pilot_id", unique = true)
    Ref<Pilot> pilot;

    Logbook() {}

    Logbook(String name) {
        this.name = name;
    }
}
