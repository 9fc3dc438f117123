package dev.tenon.it.relationships.composite;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Identified by an embedded year and season. */
@Entity
class Term {
    @EmbeddedId
    TermId id;

    String label;

    @ManyToMany(mappedBy = "terms")
    Set<Lecture> lectures = new HashSet<>();

    Term() {}

    Term(TermId id, String label) {
        this.id = id;
        this.label = label;
    }
}
