package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Has rungs in an order. */
@Entity
class Ladder {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "ladder_id", nullable = false)
    @OrderColumn(name = "nth", nullable = false)
    List<Rung> rungs = new ArrayList<>();

    Ladder() {}

    Ladder(long id, Rung... rungs) {
        this.id = id;
        this.rungs.addAll(List.of(rungs));
    }
}
