package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has stopovers in an order, and some more in none, over link tables in which each of them has one row. */
@Entity
class Itinerary {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "itinerary_stop",
            joinColumns = @JoinColumn(name = "itinerary_id"),
            inverseJoinColumns = @JoinColumn(name = "stop_id"))
    @OrderColumn(name = "nth")
    List<Stopover> stops = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "itinerary_detour",
            joinColumns = @JoinColumn(name = "itinerary_id"),
            inverseJoinColumns = @JoinColumn(name = "stop_id"))
    Set<Stopover> detours = new LinkedHashSet<>();

    Itinerary() {}

    Itinerary(long id, Stopover... stops) {
        this.id = id;
        this.stops.addAll(List.of(stops));
    }
}
