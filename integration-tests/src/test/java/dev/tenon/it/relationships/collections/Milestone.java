package dev.tenon.it.relationships.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Cannot be without its project; refers to it by a plain reference. */
@Entity
class Milestone {
    @Id
    Long id;

    String name;

    @ManyToOne(optional = false)
    @JoinColumn(name = "project_id", nullable = false)
    Project project;

    Milestone() {}

    Milestone(Long id, String name) {
        this.id = id;
        this.name = name;
    }
}
