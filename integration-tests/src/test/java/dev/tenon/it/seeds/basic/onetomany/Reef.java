package dev.tenon.it.seeds.basic.onetomany;

import static dev.tenon.annotation.OnDelete.Action.SET_NULL;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.OnDelete;
import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A parent that leaves all of its children alone. */
@Entity
class Reef {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany
    @JoinColumn(name = "reef_id")
    @OnDelete(SET_NULL)
    @PassiveDeletes(all = true)
    @OrderBy("id")
    List<Coral> corals = new ArrayList<>();

    Reef() {}

    Reef(String name) {
        this.name = name;
    }
}
