package dev.tenon.samples.airports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A country. Countries that share a land border know each other: a many-to-many of the entity with itself. */
@Entity
public class Country {
    @Id
    @Column(length = 2)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Continent continent;

    @ManyToMany
    @JoinTable(
            name = "border",
            joinColumns = @JoinColumn(name = "country_code"),
            inverseJoinColumns = @JoinColumn(name = "neighbour_code"),
            indexes = @Index(columnList = "neighbour_code"))
    @OrderBy("name")
    private Set<Country> neighbours = new LinkedHashSet<>();

    @OneToMany(mappedBy = "country")
    @OrderBy("name")
    private List<Region> regions = new ArrayList<>();

    /** A country without neighbours and regions. */
    public Country(String code, String name, Continent continent) {
        this.code = code;
        this.name = name;
        this.continent = continent;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Continent continent() {
        return continent;
    }

    public Set<Country> neighbours() {
        return neighbours;
    }

    public List<Region> regions() {
        return regions;
    }

    /** Adds a border, which has two sides. */
    public void borders(Country other) {
        neighbours.add(other);
        other.neighbours.add(this);
    }
}
