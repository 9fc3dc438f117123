package dev.tenon.example;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A tag with an assigned key, built by its constructor. */
@Entity
public final class Tag {
    @Id
    final String id;

    final String label;

    public Tag(String id, String label) {
        this.id = id;
        this.label = label;
    }
}
