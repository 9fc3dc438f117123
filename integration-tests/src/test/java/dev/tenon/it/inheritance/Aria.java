package dev.tenon.it.inheritance;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to an entity that extends another one. */
@Entity
class Aria {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String title;

    @ManyToOne
    @Nullable
    Ref<Vocalist> vocalist;

    protected Aria() {
        this("");
    }

    Aria(String title) {
        this.title = title;
    }
}
