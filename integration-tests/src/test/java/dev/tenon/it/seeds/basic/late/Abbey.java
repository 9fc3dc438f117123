package dev.tenon.it.seeds.basic.late;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Mentions a class that comes later, which mentions it: javac resolves names in any order. */
@Entity
class Abbey {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = Monk_.ABBEY, cascade = PERSIST)
    @OrderBy(Monk_.NAME)
    List<Monk> monks = new ArrayList<>();

    @OneToMany(cascade = PERSIST)
    @JoinColumn(name = "abbey_id")
    List<dev.tenon.it.seeds.basic.late.shop.Leaflet> offers = new ArrayList<>();

    @OneToMany(cascade = PERSIST)
    @JoinColumn(name = "abbey_id")
    List<dev.tenon.it.seeds.basic.late.mail.Leaflet> letters = new ArrayList<>();

    Abbey() {}

    Abbey(String name) {
        this.name = name;
    }
}
