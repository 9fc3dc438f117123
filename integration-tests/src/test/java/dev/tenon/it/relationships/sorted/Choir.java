package dev.tenon.it.relationships.sorted;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Has collections that sort themselves, or keep positions. */
@Entity
class Choir {
    @Id
    Long id;

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @JoinColumn(name = "choir_id")
    @OrderColumn(name = "place")
    List<Song> programme = new ArrayList<>();

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "choir_encore")
    @OrderColumn
    List<Song> encores = new ArrayList<>();

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "choir_song")
    @MapKey(name = "title")
    SortedMap<String, Song> repertoire = new TreeMap<>();

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "choir_favourite")
    SortedSet<Song> favourites =
            new TreeSet<>(Comparator.comparing((Song song) -> song.title).reversed());

    Choir() {}

    Choir(Long id) {
        this.id = id;
    }
}
