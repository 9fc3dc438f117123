package dev.tenon.session.cascade;

import dev.tenon.SessionException;
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
    private final Identification identification;

    /** Persisting in a session. */
    public Persisting(UnitOfWork session) {
        this.session = session;
        this.targets = new Targets(session);
        this.identification = new Identification(session);
    }

    /** Persists an object: a new one is inserted by the next flush, a removed one is kept. */
    public void persist(Object root) {
        Walk.from(root, object -> object == root ? visit(object, true) : visitTarget(object));
    }

    /** Persists an object to which a flush comes along {@code PERSIST}. */
    public void persist(Object root, EntityEntry<?> owner, Relationship along) {
        try {
            persist(root);
        } catch (SessionException refused) {
            if (session.entryOf(root) == null) {
                refused.addNote(cascaded(owner, along));
            }
            throw refused;
        }
    }

    private List<Object> visitTarget(Object object) {
        try {
            return visit(object, false);
        } catch (SessionException refused) {
            noteOwner(refused, object);
            throw refused;
        }
    }

    /** Which attribute led to an object is not kept for each: only where it is refused does anybody want to know. */
    private void noteOwner(SessionException refused, Object object) {
        for (EntityEntry<?> owner : session.pending()) {
            for (Relationship along : session.models().of(owner.entityClass()).relationships()) {
                if (along.cascades(CascadeType.PERSIST)
                        && targets.loaded(owner, along).stream().anyMatch(target -> target == object)) {
                    refused.addNote(cascaded(owner, along));
                    return;
                }
            }
        }
    }

    private static String cascaded(EntityEntry<?> owner, Relationship along) {
        return along + " of " + owner + " refers to it, and cascades PERSIST";
    }

    /**
     * Says whether an object can be inserted at once, and then leave.
     *
     * @throws SessionException if the session has it, or it has an identifier that shows that it is not new
     */
    public void checkNew(Object root) {
        EntityEntry<?> entry = session.entryOf(root);
        if (entry != null && entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed("insertAll", entry);
        }
        if (entry != null) {
            throw ObjectErrors.inSession("insertAll", entry);
        }
        EntityEntry<?> key = identification.keyOf(session.models().modelOf(root), root);
        if (key != null && session.models().of(key.entityClass()).isNumbered() && !isWithoutRow(root)) {
            throw ObjectErrors.hasGeneratedIdentifier("insertAll", key);
        }
    }

    private boolean isWithoutRow(Object object) {
        return session.wasNew(object) || session.deletedEntryOf(object) != null;
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
