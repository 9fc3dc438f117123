package dev.tenon.it.scenarios.rows;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Refers to another one, or to itself, and has a version. */
@Entity
class Waltz {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Waltz> follows;

    @Version
    int version;

    Waltz() {}

    Waltz(String name) {
        this.name = name;
    }
}
