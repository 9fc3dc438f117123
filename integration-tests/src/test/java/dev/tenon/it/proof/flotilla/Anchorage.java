package dev.tenon.it.proof.flotilla;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Refers to the root, and to classes below it, one and many. */
@Entity
class Anchorage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    Integer depth;

    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(name = "pilot_id")
    Ref<SailingCraft> pilot;

    @OneToMany(
            mappedBy = "anchorage",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    List<Craft> crafts = new ArrayList<>();

    @OneToMany(
            mappedBy = "home",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    Set<Tallship> tallships = new LinkedHashSet<>();

    @ManyToMany(mappedBy = "routes")
    List<SailingCraft> callers = new ArrayList<>();
}
