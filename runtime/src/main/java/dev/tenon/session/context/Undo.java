package dev.tenon.session.context;

import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntryState;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes a session's objects back to where they were: new ones are transient, removed ones persistent, attributes and
 * collections as the database has them (TXN-3, TXN-4). A plain object cannot notice that it is read while it is expired,
 * so its attributes are set back at once, from snapshots.
 */
public final class Undo {
    private final UnitOfWork session;

    /** Undoing for a session. */
    public Undo(UnitOfWork session) {
        this.session = session;
    }

    /** Notes for a rollback what the snapshot has now, before it is retaken. */
    public <E> void remember(EntityEntry<E> entry) {
        EntityPersister<E> persister = persister(entry);
        EntityEntry<E> before = persister.newEntry();
        persister.copySnapshot(entry, before);
        session.journal().add(new Journal.Step.Updated<>(entry, before));
    }

    /** Undoes everything that the transaction did, and all that was not flushed. */
    public void all() {
        takeBack(session.journal().takeBack());
        session.journal().end();
    }

    /** Undoes everything after the mark of the journal, and all that was not flushed. */
    public void backTo(Journal.Mark mark) {
        takeBack(session.journal().takeBackTo(mark));
    }

    private void takeBack(List<Journal.Step> steps) {
        if (session.isReadOnly()) {
            return; // nothing was written, and there are no snapshots
        }
        forgetAllNew();
        session.keepAllRemoved();
        Set<EntityEntry<?>> written = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Journal.Step step : steps) {
            takeBack(step, written);
        }
        for (EntityEntry<?> entry : session.managed()) {
            restore(entry);
            restoreIdentifier(entry);
            session.loading().expireViews(entry);
        }
        Collection<EntityEntry<?>> doubtful = session.journal().isComplete() ? written : session.managed();
        for (EntityEntry<?> entry : doubtful) {
            if (entry.state == EntryState.MANAGED) {
                session.loading().expire(entry);
            }
        }
        new StaleReads(session, steps).expire();
    }

    /** The session ends without a commit: objects have the identifiers that they had before, and may be persisted elsewhere. */
    public void identifiers() {
        forgetAllNew();
        for (Journal.Step step : session.journal().takeBack()) {
            if (step instanceof Journal.Step.Inserted inserted) {
                forget(inserted.entry());
            } else if (step instanceof Journal.Step.Deleted<?> deletion) {
                session.undelete(deletion);
            } else if (step instanceof Journal.Step.Rekeyed<?> rekeyed) {
                takeBack(rekeyed);
                restoreIdentifier(rekeyed.entry());
            }
        }
    }

    /** The version of an object without a row is the one that a new entry has. */
    private <E> void forget(EntityEntry<E> inserted) {
        EntityPersister<E> persister = session.models().of(inserted).persister();
        forgetWritten(persister, inserted.instance());
        session.makeTransient(inserted);
        restoreDeleted(inserted.instance());
    }

    private void forgetAllNew() {
        List<?> instances =
                session.pending().stream().map(EntityEntry::instance).toList();
        session.forgetAllNew();
        instances.forEach(this::restoreDeleted);
    }

    /** An object that had come again after its row was deleted is what it was then. */
    private void restoreDeleted(Object instance) {
        EntityEntry<?> former = session.deletedEntryOf(instance);
        if (former != null) {
            restoreAttributes(former);
        }
    }

    private <E> void restoreAttributes(EntityEntry<E> former) {
        session.models().of(former).persister().restore(former);
    }

    private static <E> void forgetWritten(EntityPersister<E> persister, E instance) {
        EntityEntry<E> unwritten = persister.newEntry();
        unwritten.entity = instance;
        persister.acceptVersion(unwritten);
        persister.forgetGenerated(instance);
    }

    /** An object has the identifier of its row again; one whose identifier cannot be set does not stand for it any more. */
    private <E> void restoreIdentifier(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(entry);
        new Rekeying(session).restore(entry);
        if (!model.hasItsIdentifier(entry, session.targets().lenient())) {
            session.detach(List.of(entry));
        }
    }

    private void takeBack(Journal.Step step, Set<EntityEntry<?>> written) {
        if (step instanceof Journal.Step.Inserted inserted) {
            forget(inserted.entry());
        } else if (step instanceof Journal.Step.Read read) {
            takeBack(read);
        } else if (step instanceof Journal.Step.Updated<?> updated) {
            takeBack(updated);
        } else if (step instanceof Journal.Step.Rekeyed<?> rekeyed) {
            takeBack(rekeyed);
        } else if (step instanceof Journal.Step.Deleted<?> deletion) {
            session.undelete(deletion);
        } else if (step instanceof Journal.Step.Replaced<?> replaced) {
            takeBack(replaced);
        } else if (step instanceof Journal.Step.Collection collection) {
            if (collection.unflushing() != null) {
                collection.unflushing().run();
            }
            written.add(collection.contents().owner());
        }
    }

    private <E> void takeBack(Journal.Step.Rekeyed<E> rekeyed) {
        new Rekeying(session).takeBack(rekeyed.entry(), rekeyed.former());
    }

    private <E> void takeBack(Journal.Step.Updated<E> updated) {
        persister(updated.entry()).copySnapshot(updated.before(), updated.entry());
    }

    /** A reference that somebody held before stays one; its object is nobody's. */
    private void takeBack(Journal.Step.Read read) {
        if (read.referred()) {
            session.loading().unread(read.entry());
        } else {
            session.leave(read.entry());
        }
    }

    /** The snapshot is that of the row, whichever object stands for it. */
    private <E> void takeBack(Journal.Step.Replaced<E> replaced) {
        EntityEntry<E> entry = replaced.entry();
        E successor = entry.instance();
        forgetWritten(persister(entry), successor);
        session.hasNoRow(successor);
        entry.entity = replaced.former();
    }

    /** Sets an object back to what the database has. */
    private <E> void restore(EntityEntry<E> entry) {
        EntityModel<E> model = session.models().of(entry);
        model.persister().restore(entry);
        if (!model.holdsCollections()) {
            return;
        }
        for (Relationship relationship : model.relationships()) {
            if (!relationship.isToOne()) {
                session.loading().restore(entry, relationship.index());
            }
        }
        for (AttributeType.Elements elements : model.elements()) {
            session.loading().restore(entry, elements.index());
        }
    }

    private static <E> EntityPersister<E> persister(EntityEntry<E> entry) {
        return Objects.requireNonNull(entry.map, "map").unit().persister();
    }
}
