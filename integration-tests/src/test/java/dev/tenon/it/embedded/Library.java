package dev.tenon.it.embedded;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Holds entities; is none. */
final class Library {
    private Library() {}

    /** A nested entity. */
    @Entity
    static class Rack {
        @Id
        long id;

        String label;

        Rack() {}

        Rack(long id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    /** A nested entity that refers to another one. */
    @Entity
    static class Volume {
        @Id
        long id;

        @ManyToOne
        Ref<Rack> rack;
    }
}
