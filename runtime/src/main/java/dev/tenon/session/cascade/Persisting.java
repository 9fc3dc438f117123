package dev.tenon.session.cascade;

import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import jakarta.persistence.CascadeType;
import java.util.List;

/** Makes objects new in the session, and those that {@code PERSIST} leads to (CAS-4). Sends nothing and loads nothing. */
public final class Persisting {
    private final UnitOfWork session;
    private final Targets targets;

    /** Persisting in a session. */
    public Persisting(UnitOfWork session) {
        this.session = session;
        this.targets = new Targets(session);
    }

    /** Persists an object: a new one is inserted by the next flush, a removed one is kept. */
    public void persist(Object root) {
        new Walk().from(root, object -> visit(object, object == root));
    }

    private List<Object> visit(Object object, boolean root) {
        EntityEntry<?> entry = session.entryOf(object);
        if (entry == null) {
            entry = session.addNew(object);
        } else if (entry.state == EntityEntry.State.REMOVED) {
            session.keep(entry);
        } else if (!root || entry.state == EntityEntry.State.REFERENCE) {
            return List.of();
        }
        return targets.loaded(entry, CascadeType.PERSIST);
    }
}
