package dev.tenon.it.relationships.linked;

import static jakarta.persistence.CascadeType.ALL;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Embeds collections of entities. */
@Embeddable
class Journey {
    String carrier;

    @ManyToMany
    @JoinTable(name = "parcel_stop")
    @OrderBy("id desc")
    List<Depot> stops = new ArrayList<>();

    @OneToMany(mappedBy = "parcel", cascade = ALL, orphanRemoval = true)
    Set<Scan> scans = new HashSet<>();
}
