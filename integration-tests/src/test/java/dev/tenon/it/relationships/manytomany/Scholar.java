package dev.tenon.it.relationships.manytomany;

import static jakarta.persistence.CascadeType.PERSIST;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes papers; the side with the link tables. */
@Entity
class Scholar {
    @Id
    Long id;

    String name;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(
            name = "scholar_paper",
            joinColumns = @JoinColumn(name = "scholar_id"),
            inverseJoinColumns = @JoinColumn(name = "paper_id"))
    @OrderBy("title")
    Set<Paper> papers = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "following",
            joinColumns = @JoinColumn(name = "follower_id"),
            inverseJoinColumns = @JoinColumn(name = "followed_id"))
    List<Scholar> follows = new ArrayList<>();

    @ManyToMany(mappedBy = "follows")
    Collection<Scholar> followers = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "scholar_tongue")
    @MapKey(name = "code")
    Map<String, Tongue> tongues = new LinkedHashMap<>();

    Scholar() {}

    Scholar(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
