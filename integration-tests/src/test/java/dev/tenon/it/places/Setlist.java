package dev.tenon.it.places;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Has encores in an order that they do not know; no two of them have one place. */
@Entity
class Setlist {
    @Id
    long id;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "setlist_id")
    @OrderColumn(name = "nth")
    List<Encore> encores = new ArrayList<>();

    Setlist() {}

    Setlist(long id, Encore... encores) {
        this.id = id;
        this.encores.addAll(List.of(encores));
    }
}
