package dev.tenon.it.relationships.synced;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes its collections, one of each pair in a field that cannot be replaced. */
@Entity
class Waypoint {
    @Id
    Long id;

    @OneToMany(mappedBy = "waypoint", cascade = PERSIST)
    final List<Consignment> all = new ArrayList<>();

    @OneToMany(mappedBy = "waypoint")
    @ViewOnly(syncBackReference = true)
    @JoinOn("that.waypointId = this.id and that.weight > 10")
    @OrderBy("id")
    List<Consignment> heavy = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "waypoint_routed",
            joinColumns = @JoinColumn(name = "waypoint_id"),
            inverseJoinColumns = @JoinColumn(name = "consignment_id"))
    Set<Consignment> routed = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "waypoint_kept",
            joinColumns = @JoinColumn(name = "waypoint_id"),
            inverseJoinColumns = @JoinColumn(name = "consignment_id"))
    final Set<Consignment> kept = new HashSet<>();

    Waypoint() {}

    Waypoint(long id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return "waypoint " + id;
    }
}
