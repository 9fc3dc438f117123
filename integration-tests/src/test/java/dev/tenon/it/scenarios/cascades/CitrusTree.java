package dev.tenon.it.scenarios.cascades;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Stands in an orangery, or in none. */
@Entity
class CitrusTree {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;

    @ManyToOne
    Ref<Orangery> orangery;

    @ManyToOne
    Ref<Orangery> winterQuarters;

    CitrusTree() {}

    CitrusTree(String kind) {
        this.kind = kind;
    }
}
