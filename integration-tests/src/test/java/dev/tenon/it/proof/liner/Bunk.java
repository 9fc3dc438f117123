package dev.tenon.it.proof.liner;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CascadeType;
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
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinColumn(name = "deck_code")
    Deck deck;

    @OneToMany(mappedBy = "bunk", cascade = CascadeType.MERGE)
    Set<Fare> fares = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "bunks")
    List<Steward> stewards = new ArrayList<>();
}
