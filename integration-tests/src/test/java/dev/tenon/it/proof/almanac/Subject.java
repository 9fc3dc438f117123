package dev.tenon.it.proof.almanac;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is known by its code. */
@Entity
class Subject {
    @Id
    String code;

    @Column(nullable = false)
    String label;

    Integer rank;

    @Column(unique = true)
    Integer shelf;

    @ManyToMany(mappedBy = "subjects")
    List<Treatise> treatises = new ArrayList<>();

    @ManyToMany(mappedBy = "mentions", cascade = CascadeType.MERGE)
    Set<Treatise> mentioning = new LinkedHashSet<>();
}
