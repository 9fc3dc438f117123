package dev.tenon.it.relationships.synced;

import dev.tenon.Ref;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows the link tables of waypoints, beside a side that writes them and alone. */
@Entity
class Consignment {
    @Id
    Long id;

    int weight;

    @ManyToOne
    @JoinColumn(name = "waypoint_id")
    Ref<Waypoint> waypoint;

    @Column(insertable = false, updatable = false)
    Long waypointId;

    @ManyToMany(mappedBy = "routed")
    Set<Waypoint> routes = new HashSet<>();

    @ManyToMany(mappedBy = "routed")
    @ViewOnly(syncBackReference = true)
    List<Waypoint> shownRoutes = new ArrayList<>();

    @ManyToMany(mappedBy = "kept")
    @ViewOnly(syncBackReference = true)
    Set<Waypoint> shownKeepers = new HashSet<>();

    Consignment() {}

    Consignment(long id, int weight) {
        this.id = id;
        this.weight = weight;
    }

    @Override
    public String toString() {
        return "consignment " + id;
    }
}
