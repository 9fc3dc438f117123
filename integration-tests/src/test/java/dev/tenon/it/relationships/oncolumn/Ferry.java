package dev.tenon.it.relationships.oncolumn;

import dev.tenon.annotation.Overlaps;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Two collections and the reference of {@link Berth} write {@code berth.ferry_id}. */
@Entity
class Ferry {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "ferry_id")
    @Overlaps({"upperDeck", "ferry"})
    List<Berth> lowerDeck = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "ferry_id")
    @Overlaps({"lowerDeck", "ferry"})
    List<Berth> upperDeck = new ArrayList<>();
}
