package dev.tenon.it.relationships.sides;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;

/** The owning side. */
@Entity
class Player {
    @Id
    Long id;

    @ManyToOne
    Ref<Team> team;

    @ManyToMany
    List<Team> fanOf = new ArrayList<>();

    Player() {}

    Player(Long id) {
        this.id = id;
    }
}
