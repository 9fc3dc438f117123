package dev.tenon.it.places;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has players in an order, and shirts; none of them is in two rosters. */
@Entity
class Roster {
    @Id
    long id;

    @ElementCollection
    @CollectionTable(
            name = "roster_player",
            joinColumns = @JoinColumn(name = "roster_id"),
            uniqueConstraints = {
                @UniqueConstraint(columnNames = "player"),
                @UniqueConstraint(columnNames = {"nth", "roster_id"})
            })
    @Column(name = "player")
    @OrderColumn(name = "nth")
    List<String> players = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "roster_shirt",
            joinColumns = @JoinColumn(name = "roster_id"),
            uniqueConstraints = @UniqueConstraint(columnNames = "shirt"))
    @Column(name = "shirt")
    Set<Integer> shirts = new LinkedHashSet<>();

    Roster() {}

    Roster(long id, List<String> players, Set<Integer> shirts) {
        this.id = id;
        this.players.addAll(players);
        this.shirts.addAll(shirts);
    }
}
