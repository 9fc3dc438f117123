package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Has trophies in an order. */
@Entity
class Collector {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "collector_id")
    @OrderColumn(name = "nth")
    List<Trophy> trophies = new ArrayList<>();

    Collector() {}

    Collector(long id, Trophy... trophies) {
        this.id = id;
        this.trophies.addAll(List.of(trophies));
    }
}
