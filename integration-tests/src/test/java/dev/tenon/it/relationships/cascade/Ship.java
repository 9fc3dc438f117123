package dev.tenon.it.relationships.cascade;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.DETACH;
import static jakarta.persistence.CascadeType.MERGE;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REFRESH;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cascades along many-to-one, one-to-one, one-to-many, and many-to-many. */
@Entity
class Ship {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    java.util.UUID id;

    String name;

    @ManyToOne(cascade = {PERSIST, MERGE, REFRESH, DETACH})
    Ref<Yard> yard;

    @ManyToOne(cascade = {PERSIST, MERGE})
    Yard refitYard;

    @ManyToMany(cascade = {PERSIST, MERGE, REFRESH, DETACH})
    Set<Port> ports = new LinkedHashSet<>();

    @OneToMany(cascade = ALL)
    @JoinColumn(name = "ship_id", nullable = false)
    List<Cabin> cabins = new ArrayList<>();

    @OneToMany(mappedBy = "ship", cascade = ALL, orphanRemoval = true)
    @MapKey(name = "role")
    Map<Role, Sailor> crew = new LinkedHashMap<>();

    Ship() {}

    Ship(String name) {
        this.name = name;
    }
}
