package dev.tenon.it.relationships.forms;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.annotation.Overlaps;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds collections in final fields. */
@Entity
class Keeper {
    @Id
    Long id;

    String name;

    @OneToMany(mappedBy = "owner", cascade = PERSIST)
    @OrderBy("place.shelf desc, id")
    final List<Exhibit> exhibits = new ArrayList<>();

    @OneToMany(mappedBy = "place.room")
    List<Exhibit> shown = new ArrayList<>();

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @JoinTable(
            name = "keeper_key",
            joinColumns = @JoinColumn(name = "keeper_id"),
            inverseJoinColumns = @JoinColumn(name = "key_id", unique = true))
    @OrderBy("id")
    List<DoorKey> keys = new ArrayList<>();

    @OneToMany(mappedBy = "owner")
    @MapKey
    @Overlaps("exhibits")
    Map<Long, Exhibit> byId = new HashMap<>();

    Keeper() {}

    Keeper(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
