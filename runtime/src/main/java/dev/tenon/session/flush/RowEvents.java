package dev.tenon.session.flush;

import dev.tenon.Session;
import dev.tenon.event.EntityEvents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells those who listen to entities what one flush is about to write, each row once, and what it wrote. Made only where
 * somebody listens.
 */
final class RowEvents {
    private final UnitOfWork session;
    private final Set<EntityEntry<?>> toldToSave = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EntityEntry<?>> toldToDelete = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Written<?>> written = new ArrayList<>();
    private boolean gaveSession;

    /** What is said of a row; one that an object takes over from a removed one counts as new, though it is updated. */
    private enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    private record Written<E>(EntityEvents<E> events, E entity, Kind kind) {
        void tell(Session session) {
            switch (kind) {
                case INSERT -> events.afterInsert(session, entity);
                case UPDATE -> events.afterUpdate(session, entity);
                case DELETE -> events.afterDelete(session, entity);
            }
        }
    }

    RowEvents(UnitOfWork session) {
        this.session = session;
    }

    /** Whether anybody listens to anything that is about to be written. */
    static boolean concern(FlushWork work) {
        for (TypeWork<?> type : work.types()) {
            if (type.model().events() != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether nobody is going to give a row values any more.
     *
     * @param told the rows of which everybody was told
     */
    static <E> boolean isSettled(
            UnitOfWork session, EntityModel<E> model, EntityEntry<E> row, Set<EntityEntry<?>> told) {
        EntityEvents<E> events = model.events();
        if (events == null || told.contains(row)) {
            return true;
        }
        return !(isNew(session, row) ? events.giveSession() : events.hearsUpdates());
    }

    private static boolean isNew(UnitOfWork session, EntityEntry<?> row) {
        return row.state == EntryState.NEW || session.successors().have(row);
    }

    /** The rows to be inserted and updated of which everybody was told. */
    Set<EntityEntry<?>> told() {
        return toldToSave;
    }

    /** Whether somebody was told who can send statements by the session. */
    boolean gaveSession() {
        return gaveSession;
    }

    // Before

    /** Tells of the rows that nobody was told of; whether there were any, so that objects may have changed. */
    boolean before(FlushWork work) {
        int known = toldToSave.size() + toldToDelete.size();
        work.types().forEach(this::before);
        return toldToSave.size() + toldToDelete.size() > known;
    }

    private <E> void before(TypeWork<E> type) {
        EntityEvents<E> events = type.model().events();
        if (events == null) {
            return;
        }
        gaveSession |= events.giveSession();
        type.inserts().forEach(row -> beforeSave(events, row));
        for (RowUpdate<E> update : type.updates()) {
            beforeSave(events, update.entry());
        }
        type.undecided().forEach(row -> beforeSave(events, row));
        if (events.giveSession()) {
            type.deletes().forEach(row -> beforeDelete(events, row));
        }
    }

    private <E> void beforeSave(EntityEvents<E> events, EntityEntry<E> row) {
        if (isNew(session, row)) {
            if (events.giveSession() && toldToSave.add(row)) {
                events.beforeInsert(session.asSession(), row.instance());
            }
        } else if (events.hearsUpdates() && toldToSave.add(row)) {
            events.beforeUpdate(session.asSession(), row.instance());
        }
    }

    private <E> void beforeDelete(EntityEvents<E> events, EntityEntry<E> row) {
        if (toldToDelete.add(row)) {
            events.beforeDelete(session.asSession(), row.instance());
        }
    }

    // After

    /** Keeps what is going to be written, for those who are told when it is. */
    void keep(FlushWork work) {
        work.types().forEach(this::keep);
    }

    private <E> void keep(TypeWork<E> type) {
        EntityEvents<E> events = type.model().events();
        if (events != null) {
            type.inserts().forEach(row -> keepSaved(events, row));
            type.updates().forEach(update -> keepSaved(events, update.entry()));
            type.undecided().forEach(row -> keepSaved(events, row));
            if (events.hearsDeleted()) {
                type.deletes().forEach(row -> written.add(new Written<>(events, row.instance(), Kind.DELETE)));
            }
        }
    }

    private <E> void keepSaved(EntityEvents<E> events, EntityEntry<E> row) {
        Kind kind = isNew(session, row) ? Kind.INSERT : Kind.UPDATE;
        if (kind == Kind.INSERT ? events.hearsInserted() : events.hearsUpdated()) {
            written.add(new Written<>(events, row.instance(), kind));
        }
    }

    /** Everything is written; whether anybody was told, so that objects may have changed. */
    boolean after() {
        written.forEach(row -> row.tell(session.asSession()));
        return !written.isEmpty();
    }
}
