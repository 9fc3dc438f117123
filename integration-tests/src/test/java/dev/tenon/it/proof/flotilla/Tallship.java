package dev.tenon.it.proof.flotilla;

import dev.tenon.Ref;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.List;

/** The third level: an object of it has a row in three tables. */
@Entity
@PrimaryKeyJoinColumn(name = "craft_id")
class Tallship extends SailingCraft {
    @Embedded
    Crest crest;

    @ManyToOne
    @JoinColumn(name = "home_id")
    Ref<Anchorage> home;

    @ElementCollection
    @CollectionTable(name = "tallship_entry", joinColumns = @JoinColumn(name = "craft_id"))
    @OrderColumn(name = "place")
    @Column(name = "entry")
    List<String> log = new ArrayList<>();
}
