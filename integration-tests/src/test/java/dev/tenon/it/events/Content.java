package dev.tenon.it.events;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;

/** Comes and goes with its hamper. */
@Entity
class Content extends Traced {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @ManyToOne
    Hamper hamper;

    Content() {}

    Content(String name) {
        this.name = name;
    }

    @Override
    Long number() {
        return id;
    }

    @PrePersist
    void check() {
        if (name == null) {
            throw new IllegalStateException("a content has a name");
        }
    }
}
