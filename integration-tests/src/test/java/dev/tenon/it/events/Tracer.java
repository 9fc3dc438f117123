package dev.tenon.it.events;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;

/** A listener that nobody else can make, and whose methods nobody else can call. */
class Tracer {
    private Tracer() {}

    @PrePersist
    private void created(Traced traced) {
        traced.heard.add("listener: new");
    }

    @PostUpdate
    @PostLoad
    void seen(Object traced) {
        ((Traced) traced).heard.add("listener: seen");
    }

    /** Not the one that is meant. */
    void seen(Traced traced) {
        traced.heard.add("listener: overloaded");
    }
}
