package dev.tenon.it.relationships.detached;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.MERGE;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Has a collection of each kind. */
@Entity
class Aquarium {
    @Id
    long id;

    @OneToMany(mappedBy = "aquarium", cascade = MERGE)
    List<Guppy> guppies = new ArrayList<>();

    @OneToMany(mappedBy = "aquarium", cascade = ALL, orphanRemoval = true)
    Set<Snail> snails = new LinkedHashSet<>();

    @OneToMany
    @JoinColumn(name = "aquarium_id")
    Set<Pebble> pebbles = new LinkedHashSet<>();

    @ManyToMany(cascade = MERGE)
    List<Kelp> kelps = new ArrayList<>();
}
