package dev.tenon.it.relationships.composite;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.LinkedHashSet;
import java.util.Set;

/** Refers to composite identifiers in each way. */
@Entity
class Lecture {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "in_building", referencedColumnName = "building")
    @JoinColumn(name = "in_number", referencedColumnName = "number")
    Ref<Room> room;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "term_season", referencedColumnName = "season")
    @JoinColumn(name = "term_year", referencedColumnName = "year")
    Term term;

    @ManyToMany
    @JoinTable(name = "lecture_terms")
    Set<Term> terms = new LinkedHashSet<>();

    @OneToOne
    Ref<Room> fallback;

    Lecture() {}

    Lecture(Long id) {
        this.id = id;
    }
}
