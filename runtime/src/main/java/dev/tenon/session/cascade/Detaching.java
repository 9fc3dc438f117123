package dev.tenon.session.cascade;

import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.List;

/** Takes objects out of the session, and those that {@code DETACH} leads to (CAS-10). */
public final class Detaching {
    private final UnitOfWork session;
    private final Targets targets;

    /** Detaching from a session. */
    public Detaching(UnitOfWork session) {
        this.session = session;
        this.targets = new Targets(session);
    }

    /** Detaches an object; one that is not here is left alone. */
    public void detach(Object root) {
        List<EntityEntry<?>> found = new ArrayList<>(1);
        Walk.from(root, object -> visit(object, found));
        session.detach(found);
    }

    private List<Object> visit(Object object, List<EntityEntry<?>> found) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null) {
            return List.of();
        }
        found.add(entry);
        return entry.state == EntryState.REFERENCE ? List.of() : targets.loaded(entry, CascadeType.DETACH);
    }
}
