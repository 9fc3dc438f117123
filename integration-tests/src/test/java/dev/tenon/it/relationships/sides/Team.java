package dev.tenon.it.relationships.sides;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The inverse side. */
@Entity
class Team {
    @Id
    Long id;

    @OneToMany(mappedBy = "team", cascade = PERSIST)
    @OrderBy("id")
    List<Player> players = new ArrayList<>();

    @ManyToMany(mappedBy = "fanOf")
    List<Player> fans = new ArrayList<>();

    Team() {}

    Team(Long id) {
        this.id = id;
    }
}
