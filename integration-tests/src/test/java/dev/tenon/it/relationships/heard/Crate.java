package dev.tenon.it.relationships.heard;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something with collections of every kind. */
@Entity
class Crate {
    @Id
    Long id;

    @OneToMany(mappedBy = "crate", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    List<Jar> jars = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "crate_shared",
            joinColumns = @JoinColumn(name = "crate_id"),
            inverseJoinColumns = @JoinColumn(name = "jar_id"))
    Set<Jar> shared = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "keyed_in")
    @MapKey(name = "id")
    Map<Long, Jar> keyed = new HashMap<>();

    @OneToMany
    @JoinColumn(name = "kept_in")
    final List<Jar> kept = new ArrayList<>();

    @ElementCollection
    Set<String> marks = new HashSet<>();

    protected Crate() {}

    Crate(long id, Jar... jars) {
        this.id = id;
        this.jars.addAll(List.of(jars));
    }

    @Override
    public String toString() {
        return "crate " + id;
    }
}
