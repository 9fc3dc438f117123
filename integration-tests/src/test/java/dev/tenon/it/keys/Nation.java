package dev.tenon.it.keys;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Identified by a code of everyday life, which changes now and then; the database follows wherever it is referred to. */
@Entity
class Nation {
    @Id
    String code;

    String name;

    @Version
    int version;

    @OneToMany(mappedBy = "nation")
    List<Town> towns = new ArrayList<>();

    @OneToMany(mappedBy = "nation")
    List<Province> provinces = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "nation_language")
    @OnUpdate(OnUpdate.Action.CASCADE)
    Set<String> languages = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "nation_neighbour")
    @OnUpdate(OnUpdate.Action.CASCADE)
    Set<Nation> neighbours = new HashSet<>();

    Nation() {}

    Nation(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
