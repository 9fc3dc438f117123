package dev.tenon.session.cascade;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
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
        Walk.from(root, object -> visit(object, object == root));
    }

    /**
     * Says whether an object can be inserted at once, and then leave.
     *
     * @throws dev.tenon.SessionException if the session has it
     */
    public void checkUnknown(Object root) {
        EntityEntry<?> entry = session.entryOf(root);
        if (entry != null && entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed("insertAll", entry);
        }
        if (entry != null) {
            throw ObjectErrors.inSession("insertAll", entry);
        }
    }

    private List<Object> visit(Object object, boolean root) {
        EntityEntry<?> entry = session.entryOf(object);
        if (root) {
            session.adoptions().emancipate(object);
        }
        if (entry == null) {
            entry = session.addNew(object);
        } else if (entry.state == EntryState.REMOVED) {
            session.keep(entry);
        } else if (!root || entry.state == EntryState.REFERENCE) {
            return List.of();
        }
        return cascade(entry);
    }

    private List<Object> cascade(EntityEntry<?> entry) {
        EntityModel<?> model = session.models().of(entry.entityClass());
        if (!model.isConnected()) {
            return List.of();
        }
        List<Object> found = new ArrayList<>();
        for (Relationship relationship : model.relationships()) {
            if (relationship.cascades(CascadeType.PERSIST)) {
                List<Object> reached = targets.loaded(entry, relationship);
                if (relationship.removesOrphans() && !relationship.isToOne()) {
                    reached.forEach(child -> adopt(child, entry, relationship));
                }
                found.addAll(reached);
            }
        }
        return found;
    }

    private void adopt(Object child, EntityEntry<?> parent, Relationship along) {
        if (session.entryOf(child) == null) {
            session.adoptions().adopt(child, parent, along);
        }
    }
}
