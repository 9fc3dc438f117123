package dev.tenon.it.loading.options;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.util.LinkedHashSet;
import java.util.Set;

/** Grows on a terrace, beside other ones. */
@Entity
class Vine {
    @Id
    Long id;

    String name;

    @ManyToOne
    Ref<Terrace> terrace;

    @ManyToOne
    Ref<Cultivar> cultivar;

    @ManyToMany
    @JoinTable(
            name = "vine_neighbour",
            joinColumns = @JoinColumn(name = "vine_id"),
            inverseJoinColumns = @JoinColumn(name = "neighbour_id"))
    @OrderBy("id")
    Set<Vine> neighbours = new LinkedHashSet<>();
}
