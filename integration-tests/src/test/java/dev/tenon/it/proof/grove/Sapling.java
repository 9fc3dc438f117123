package dev.tenon.it.proof.grove;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Grows out of another one, and goes with it; may be grafted on a third one. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"parent_id", "place"}))
class Sapling {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String species;

    @ManyToOne
    @JoinColumn(name = "parent_id")
    Ref<Sapling> parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "place")
    List<Sapling> shoots = new ArrayList<>();

    @ManyToOne(cascade = CascadeType.MERGE)
    @JoinColumn(name = "stock_id")
    Sapling stock;

    @OneToMany(mappedBy = "stock")
    Set<Sapling> grafts = new LinkedHashSet<>();

    @OneToOne(mappedBy = "sapling", cascade = CascadeType.ALL, orphanRemoval = true)
    Nametag tag;

    @OneToOne(mappedBy = "sapling")
    Ref<Thermometer> thermometer;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "sapling_id")
    @OrderColumn(name = "nth")
    List<Ring> rings = new ArrayList<>();

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "perch_id")
    List<Bird> birds = new ArrayList<>();

    @OneToMany(
            mappedBy = "bearer",
            cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @MapKeyColumn(name = "fork")
    Map<String, Eyrie> eyries = new LinkedHashMap<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "source_id")
    List<Sapling> cuttings = new ArrayList<>();
}
