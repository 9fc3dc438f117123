package dev.tenon.session.cascade;

import dev.tenon.SessionException;
import dev.tenon.mapping.Association.PassiveDeletes;
import dev.tenon.session.context.Callbacks;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes objects, and those that {@code REMOVE} or orphan removal leads to, which it loads unless they are left to the
 * database (CAS-5). The whole walk comes first and the marks after it, because loading may flush.
 */
public final class Removing {
    private final UnitOfWork session;
    private final Targets targets;

    /** Removing in a session. */
    public Removing(UnitOfWork session) {
        this.session = session;
        this.targets = new Targets(session);
    }

    /** Removes an object that a user named. */
    public void remove(Object root) {
        if (session.seek(root) == null) {
            if (session.deletedEntryOf(root) != null || isNew(root)) {
                return;
            }
            throw ObjectErrors.notInSession("remove", root);
        }
        removeReachable(root);
    }

    /** Removes an object that lost its parent, and says what that was; one that is not here is left alone. */
    public List<EntityEntry<?>> removeReachable(Object root) {
        List<EntityEntry<?>> found = reachable(root);
        // those who are told may load, and so flush
        found.forEach(this::tell);
        found.forEach(this::mark);
        return found;
    }

    /** The same without a word to callbacks, for what is going to be taken back. */
    public List<EntityEntry<?>> markReachable(Object root) {
        List<EntityEntry<?>> found = reachable(root);
        found.forEach(this::mark);
        return found;
    }

    private List<EntityEntry<?>> reachable(Object root) {
        List<EntityEntry<?>> found = new ArrayList<>(1);
        Walk.from(root, object -> visit(object, found));
        return found;
    }

    private <E> void tell(EntityEntry<E> entry) {
        if (entry.state == EntryState.MANAGED) {
            Callbacks.preRemove(session, session.models().of(entry), entry.instance());
        }
    }

    private boolean isNew(Object object) {
        return session.wasNew(object) || !new Identification(session).hasIdentifier(object);
    }

    private List<Object> visit(Object object, List<EntityEntry<?>> found) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null || entry.state == EntryState.REMOVED) {
            return List.of();
        }
        if (entry.state == EntryState.REFERENCE) {
            entry.get();
        }
        found.add(entry);
        EntityModel<?> model = session.models().of(entry.entityClass());
        if (!model.isConnected()) {
            return List.of();
        }
        if (model.holdsCollections()) {
            session.loading().track(entry); // a collection that was assigned since the last flush counts
        }
        List<Object> next = new ArrayList<>();
        for (Relationship relationship : model.relationships()) {
            refuseUnknown(entry, relationship);
            if (relationship.cascades(CascadeType.REMOVE) || relationship.removesOrphans()) {
                targets.ofDeleted(entry, relationship).stream()
                        .filter(target -> !hasMoved(target, entry, relationship))
                        .forEach(next::add);
            }
        }
        return next;
    }

    /** Whether a child's own reference leads to another parent by now, of which no flush has told this one (CAS-S14). */
    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private boolean hasMoved(Object child, EntityEntry<?> parent, Relationship relationship) {
        Relationship foreign = relationship.foreignSide();
        if (foreign == null) {
            return false;
        }
        EntityEntry<?> entry = session.entryOf(child);
        Object value = entry == null ? null : targets.value(entry, foreign);
        return value != null && session.targets().find(value) != parent;
    }

    /** COL-9: what becomes of elements that are never loaded, the database has to know. */
    private static void refuseUnknown(EntityEntry<?> entry, Relationship relationship) {
        if (relationship.association().isWriteOnly()
                && relationship.passiveDeletes() == PassiveDeletes.NONE
                && entry.state != EntryState.NEW
                && !isLinkAlone(relationship)
                && relationship.isOf(entry.instance())) {
            throw new SessionException(
                    "TN687",
                    entry + " cannot be removed: its " + relationship
                            + " is write-only, so what it holds is not known\n"
                            + "help:   leave the elements to the database: @PassiveDeletes @OnDelete on "
                            + relationship + ";\n        or delete them by a statement before the object");
        }
    }

    /** Rows of a link table go with their owner, without being known one by one. */
    private static boolean isLinkAlone(Relationship relationship) {
        return relationship.isLink() && !relationship.cascades(CascadeType.REMOVE) && !relationship.removesOrphans();
    }

    private void mark(EntityEntry<?> entry) {
        if (entry.state == EntryState.NEW) {
            session.forgetNew(entry);
        } else if (entry.state == EntryState.MANAGED) {
            session.remove(entry);
        }
    }
}
