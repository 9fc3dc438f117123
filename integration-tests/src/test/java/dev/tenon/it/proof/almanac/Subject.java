package dev.tenon.it.proof.almanac;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is known by its label. */
@Entity
class Subject {
    @Id
    String label;

    Integer rank;

    @ManyToMany(mappedBy = "subjects")
    List<Treatise> treatises = new ArrayList<>();

    @ManyToMany(mappedBy = "mentions")
    Set<Treatise> mentioning = new LinkedHashSet<>();
}
