package dev.tenon.it.relationships.collections;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Is ordered by its number. */
@Entity
class Release implements Comparable<Release> {
    @Id
    Long id;

    int number;

    @ManyToOne
    Ref<Project> project;

    Release() {}

    Release(Long id, int number) {
        this.id = id;
        this.number = number;
    }

    @Override
    public int compareTo(Release other) {
        return Integer.compare(number, other.number);
    }
}
