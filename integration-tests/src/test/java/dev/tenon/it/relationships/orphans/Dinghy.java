package dev.tenon.it.relationships.orphans;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Sails in a regatta, and belongs to a club; lives with both. */
@Entity
class Dinghy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Ref<Regatta> regatta;

    @ManyToOne
    Ref<YachtClub> club;

    Dinghy() {}

    Dinghy(String name) {
        this.name = name;
    }
}
