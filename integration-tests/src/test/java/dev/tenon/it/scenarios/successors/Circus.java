package dev.tenon.it.scenarios.successors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leads to its jugglers in every way; they know of three. */
@Entity
class Circus {
    @Id
    String code;

    @ManyToMany
    @JoinTable(name = "circus_parade")
    @OrderColumn(name = "place")
    List<Juggler> parade = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "circus_part")
    @MapKeyColumn(name = "part")
    Map<String, Juggler> parts = new LinkedHashMap<>();

    @ManyToMany
    @JoinTable(name = "circus_guest")
    Set<Juggler> guests = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "lodging_code")
    Set<Juggler> lodgers = new HashSet<>();

    @OneToMany(mappedBy = "circus")
    @OrderColumn(name = "seat")
    List<Juggler> ensemble = new ArrayList<>();

    @OneToOne(mappedBy = "directs")
    Juggler director;

    Circus() {}

    Circus(String code) {
        this.code = code;
    }

    /** A juggler comes to everything. */
    void engage(Juggler juggler) {
        parade.add(juggler);
        parts.put(juggler.name, juggler);
        guests.add(juggler);
        lodgers.add(juggler);
        ensemble.add(juggler);
        juggler.circus = this;
    }
}
