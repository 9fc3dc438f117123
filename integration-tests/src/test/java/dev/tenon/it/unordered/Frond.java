package dev.tenon.it.unordered;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Comes after its stem. */
@Entity
@Table(name = "stem_frond")
class Frond {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String shape;

    @ManyToOne
    Ref<Stem> stem;

    Frond() {}

    Frond(String shape) {
        this.shape = shape;
    }
}
