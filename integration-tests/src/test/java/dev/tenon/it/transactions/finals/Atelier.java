package dev.tenon.it.transactions.finals;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All its collections are in final fields. */
@Entity
class Atelier {
    @Id
    Long id;

    @Version
    int version;

    @ElementCollection
    @Column(name = "color")
    @OrderBy
    final Set<String> colors = new LinkedHashSet<>();

    @ElementCollection
    @MapKeyColumn(name = "tube")
    @Column(name = "amount")
    final Map<String, Integer> stock = new LinkedHashMap<>();

    @OneToMany(mappedBy = "atelier", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    final List<Sketch> sketches = new ArrayList<>();

    @ManyToMany
    @OrderBy("id")
    final Set<Sketch> shown = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "atelier_sold")
    @MapKey(name = "title")
    final Map<String, Sketch> sold = new LinkedHashMap<>();

    Atelier() {}

    Atelier(Long id, String... colors) {
        this.id = id;
        this.colors.addAll(List.of(colors));
    }
}
