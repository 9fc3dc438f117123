package dev.tenon.it.relationships.collections;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Outlives its project. */
@Entity
class Note {
    @Id
    Long id;

    @ManyToOne
    Ref<Project> project;

    Note() {}

    Note(Long id) {
        this.id = id;
    }
}
