package dev.tenon.it.relationships.collections;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.CascadeType.REMOVE;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Has tasks in collections of each kind, all over the same foreign keys in tasks and badges. */
@Entity
class Project {
    @Id
    Long id;

    String name;

    @OneToMany(mappedBy = "project", cascade = ALL, orphanRemoval = true)
    @OrderBy("priority desc, title")
    List<Task> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = ALL, orphanRemoval = true)
    Set<Milestone> milestones = new HashSet<>();

    @OneToMany(mappedBy = "project", cascade = PERSIST)
    Collection<Note> notes = new ArrayList<>();

    @OneToMany(
            mappedBy = "project",
            cascade = {PERSIST, REMOVE})
    @MapKey(name = "language")
    Map<String, Title> titles = new LinkedHashMap<>();

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @JoinColumn(name = "project_id")
    Set<Badge> badges = new LinkedHashSet<>();

    @OneToMany(mappedBy = "project", cascade = PERSIST)
    SortedSet<Release> releases = new TreeSet<>();

    Project() {}

    Project(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
