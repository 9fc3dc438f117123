package dev.tenon.it.proof.liner;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is identified by its deck and a number there. */
@Entity
class Bunk {
    @EmbeddedId
    BunkId id;

    @Column(nullable = false)
    String label;

    Integer beds;

    @ManyToOne(optional = false)
    @MapsId("deck")
    @JoinColumn(name = "deck_label")
    Deck deck;

    @OneToMany(mappedBy = "bunk")
    Set<Fare> fares = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "bunks")
    List<Steward> stewards = new ArrayList<>();
}
