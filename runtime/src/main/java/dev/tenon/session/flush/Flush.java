package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Journal;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed in a session. Either everything is written and the session's objects are what the database has, or
 * an exception says why not; then the transaction has to be rolled back, unless it is a {@link
 * dev.tenon.FlushException} of the preparation, after which nothing was sent.
 */
public final class Flush {
    private final UnitOfWork session;
    private final KeyReserve keys;
    private final TypeOrder order;
    private final Undo undo;
    private boolean writing;

    /** Null unless somebody asked for it. */
    private @Nullable ForcedVersions forced;

    /**
     * The flushes of a session.
     *
     * @param order shared by the sessions of a {@code Tenon}
     */
    public Flush(UnitOfWork session, KeyReserve keys, TypeOrder order) {
        this.session = session;
        this.keys = keys;
        this.order = order;
        this.undo = new Undo(session);
    }

    /** Whether the last flush had begun to write when it ended. */
    public boolean hasWritten() {
        return writing;
    }

    /** Raises versions with what it writes. */
    public void force(ForcedVersions versions) {
        forced = versions;
    }

    private @Nullable FlushWork prepared(Preparation preparation) {
        return forced == null ? preparation.prepare() : preparation.prepare(forced);
    }

    /** Flushes. */
    public void run() {
        writing = false;
        try {
            write();
        } finally {
            session.changedIdentifiers().clear();
        }
    }

    private void write() {
        Preparation preparation = new Preparation(session);
        FlushWork work = prepared(preparation);
        if (work != null) {
            List<DependencySort.Group<EntityModel<?>>> types = order.of(work.types());
            new UniquePlan(session, work).plan(types);
            writing = true;
            try {
                new Execution(session, keys, work).execute(types);
            } finally {
                session.targets().resume();
            }
            session.pendingWritten();
            session.removedWritten();
        }
        LinkChanges links = preparation.links();
        if (links != null) {
            settle(links.touched());
            links.retold().forEach(this::settle);
        }
    }

    private void settle(Set<TrackedContents> touched) {
        for (TrackedContents contents : touched) {
            if (contents.owner().state == EntryState.MANAGED) {
                contents.flushed();
                session.journal().add(new Journal.Step.Collection(contents));
            }
        }
    }

    private <E> void settle(EntityEntry<E> entry) {
        if (entry.state != EntryState.MANAGED) {
            return;
        }
        EntityEntry<E> before = undo.remember(entry);
        session.models().of(entityClass(entry)).persister().takeSnapshot(entry, session.references());
        if (before != null) {
            session.journal().add(new Journal.Step.Updated<>(entry, before));
        }
    }

    @SuppressWarnings("unchecked") // an entry's class is its entity's
    private static <E> Class<E> entityClass(EntityEntry<E> entry) {
        return (Class<E>) entry.entityClass();
    }

    /** Whether there is anything to write. Changes nothing but what bringing both sides in step changes. */
    public boolean isNeeded() {
        return session.hasNewOrRemoved() || prepared(new Preparation(session)) != null;
    }
}
