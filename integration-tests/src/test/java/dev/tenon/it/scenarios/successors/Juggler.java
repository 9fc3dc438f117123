package dev.tenon.it.scenarios.successors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;

/** Belongs to a circus, may direct one, and plays parts. */
@Entity
class Juggler {
    @Id
    long id;

    @Column(nullable = false)
    String name;

    @ManyToOne
    Circus circus;

    @OneToOne
    Circus directs;

    @ManyToMany(mappedBy = "parts")
    List<Circus> plays = new ArrayList<>();

    Juggler() {}

    Juggler(long id, String name) {
        this.id = id;
        this.name = name;
    }
}
