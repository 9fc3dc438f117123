package dev.tenon.it.events;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;

/** Notes each callback, with what it saw. */
@MappedSuperclass
@EntityListeners(Tracer.class)
public abstract class Traced {
    @Transient
    final List<String> heard = new ArrayList<>();

    abstract Long number();

    /** What was heard since the last call. */
    List<String> takeHeard() {
        List<String> taken = List.copyOf(heard);
        heard.clear();
        return taken;
    }

    @PrePersist
    private void traceNew() {
        heard.add("superclass: new, " + number());
    }

    @PostPersist
    void traceInserted() {
        heard.add("superclass: inserted, " + number());
    }

    @PreUpdate
    protected void traceChanged() {
        heard.add("superclass: changed");
    }

    @PostUpdate
    void traceUpdated() {
        heard.add("superclass: updated");
    }

    @PreRemove
    public void traceRemoved() {
        heard.add("superclass: removed");
    }

    @PostRemove
    void traceDeleted() {
        heard.add("superclass: deleted");
    }

    @PostLoad
    void traceLoaded() {
        heard.add("superclass: loaded, " + number());
    }
}
