package dev.tenon.it.relationships.mapkeys;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Has what belongs to it under keys that are its own, not those of the things: in their rows, and in link tables. */
@Entity
class Playhouse {
    @Id
    Long id;

    @OneToMany(cascade = ALL)
    @JoinColumn(name = "playhouse_id")
    @MapKeyColumn
    Map<String, Hall> halls = new LinkedHashMap<>();

    @OneToMany(mappedBy = "playhouse", cascade = ALL, orphanRemoval = true)
    @MapKeyColumn(name = "number")
    SortedMap<Integer, Loge> loges = new TreeMap<>();

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "playhouse_troupe")
    @MapKeyColumn(name = "season")
    @MapKeyEnumerated(EnumType.STRING)
    Map<Season, Troupe> troupes = new LinkedHashMap<>();

    @OneToMany(cascade = PERSIST)
    @JoinTable(name = "playhouse_poster")
    @MapKeyColumn(name = "pillar")
    @Convert(attributeName = "key", converter = Pillar.AsText.class)
    Map<Pillar, Poster> posters = new HashMap<>();

    Playhouse() {}

    Playhouse(Long id) {
        this.id = id;
    }
}
