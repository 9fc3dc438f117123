package dev.tenon.it.proof.flotilla;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds an attribute of each kind: plain, unique, to one, to many from both sides, values. */
@Entity
@Table(name = "sailing_craft")
class SailingCraft extends Craft {
    Integer masts;

    @Column(unique = true)
    String pennant;

    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(name = "consort_id")
    Craft consort;

    @OneToOne(mappedBy = "tow")
    Ref<Steamboat> tug;

    @OneToMany(mappedBy = "craft", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "place")
    List<Spar> spars = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.MERGE)
    @JoinTable(
            name = "craft_route",
            joinColumns = @JoinColumn(name = "craft_id"),
            inverseJoinColumns = @JoinColumn(name = "anchorage_id"))
    Set<Anchorage> routes = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "craft_shanty", joinColumns = @JoinColumn(name = "craft_id"))
    @Column(name = "shanty")
    Set<String> shanties = new LinkedHashSet<>();
}
