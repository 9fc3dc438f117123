package dev.tenon.it.scenarios.cascades;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Its trees come with it, and outlive it. */
@Entity
class Orangery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @OneToMany(
            mappedBy = "orangery",
            cascade = {CascadeType.PERSIST, CascadeType.REFRESH})
    @OrderBy("id")
    List<CitrusTree> trees = new ArrayList<>();

    /** Cascades nothing. */
    @OneToMany(mappedBy = "winterQuarters")
    List<CitrusTree> guests = new ArrayList<>();

    Orangery() {}

    Orangery(String name, CitrusTree... trees) {
        this.name = name;
        this.trees.addAll(List.of(trees));
    }
}
