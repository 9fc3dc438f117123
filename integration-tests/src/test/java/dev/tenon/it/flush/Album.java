package dev.tenon.it.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tracks that do not know their album, and collections of values. */
@Entity
class Album {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "album_id")
    List<Track> tracks = new ArrayList<>();

    @ElementCollection
    Set<String> genres = new LinkedHashSet<>();

    @ElementCollection
    @OrderColumn
    List<String> notes = new ArrayList<>();

    @ElementCollection
    Map<String, Integer> ratings = new LinkedHashMap<>();
}
