package dev.tenon.it.relationships.collections;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Goes with its project. */
@Entity
class Task {
    @Id
    Long id;

    String title;

    int priority;

    @ManyToOne
    Ref<Project> project;

    Task() {}

    Task(Long id, String title, int priority) {
        this.id = id;
        this.title = title;
        this.priority = priority;
    }
}
