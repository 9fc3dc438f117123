package dev.tenon.session.flush;

import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Journal;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.SessionEvents;
import dev.tenon.session.context.SessionGuard;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed in a session. Either everything is written and the session's objects are what the database has, or
 * an exception says why not; then the transaction has to be rolled back, unless the preparation threw it, after which
 * nothing was sent.
 */
public final class Flush {
    private final UnitOfWork session;
    private final SessionGuard guard;
    private final KeyReserve keys;
    private final TypeOrder order;
    private final Undo undo;
    private final @Nullable SessionEvents listeners;
    private final Verdicts verdicts;
    private boolean writing;

    /** Null unless somebody asked for it. */
    private @Nullable ForcedVersions forced;

    /** Those who are told of rows; null where nobody is. */
    private @Nullable RowEvents events;

    /**
     * The flushes of a session.
     *
     * @param guard knows what callbacks threw
     * @param order shared by the sessions of a {@code Tenon}
     * @param listeners those who are told of flushes; null if nobody is
     */
    public Flush(
            UnitOfWork session,
            SessionGuard guard,
            KeyReserve keys,
            TypeOrder order,
            @Nullable SessionEvents listeners) {
        this.session = session;
        this.guard = guard;
        this.keys = keys;
        this.order = order;
        this.undo = new Undo(session);
        this.listeners = listeners;
        this.verdicts = new Verdicts(session);
    }

    /** Whether the last flush had begun to write when it ended, or had let others do so. */
    public boolean hasWritten() {
        return writing;
    }

    /** Raises versions with what it writes. */
    public void force(ForcedVersions versions) {
        forced = versions;
    }

    /** Only what callbacks and listeners throw reaches the caller as it is. */
    private @Nullable FlushWork prepared(Preparation preparation) {
        try {
            return forced == null ? preparation.prepare() : preparation.prepare(forced);
        } catch (TenonException refusal) {
            throw refusal;
        } catch (RuntimeException thrown) {
            throw guard.isOfCallback(thrown) ? thrown : preparation.refusal(thrown);
        }
    }

    /** Flushes, and again as long as those who are told of it change something (FLS-13). */
    public void run() {
        writing = false;
        try {
            if (round()) {
                Rounds rounds = new Rounds();
                do {
                    rounds.next();
                } while (round());
            }
        } catch (RuntimeException | Error failure) {
            RuntimeException problem = writing ? null : verdicts.takeBack();
            if (problem != null && problem != failure.getCause()) {
                failure.addSuppressed(problem);
            }
            throw failure;
        } finally {
            verdicts.stand();
            session.changedIdentifiers().clear();
        }
    }

    /** Whether those were told who may have changed something after it was written. */
    private boolean round() {
        boolean heard = listeners != null && isWanted();
        if (listeners != null && heard) {
            writing = true; // by those who are told
            listeners.beforeFlush();
        }
        events = null;
        boolean wrote = write();
        boolean told = events != null && events.after();
        if (listeners != null && heard && wrote) {
            listeners.afterFlush();
            return true;
        }
        return told;
    }

    /** Whether there may be something to write; what cannot be written yet may be mended by those who are told. */
    private boolean isWanted() {
        try {
            return isNeeded();
        } catch (SessionException unwritable) {
            return true;
        }
    }

    /** Prepares, and again as long as those who are told of it may have changed something. */
    private Preparation prepared() {
        Rounds rounds = null;
        while (true) {
            int pending = session.pending().size();
            int removed = session.removed().size();
            Preparation preparation = new Preparation(session, events == null ? Set.of() : events.told(), verdicts);
            FlushWork work = prepared(preparation);
            boolean same =
                    session.pending().size() == pending && session.removed().size() == removed;
            if (work == null || !RowEvents.concern(work) || (!tell(work) && same)) {
                return preparation;
            }
            rounds = rounds == null ? new Rounds() : rounds;
            rounds.next();
        }
    }

    private boolean tell(FlushWork work) {
        RowEvents telling = events;
        if (telling == null) {
            telling = new RowEvents(session);
            events = telling;
        }
        try {
            return telling.before(work);
        } catch (RuntimeException thrown) {
            guard.calledBack(thrown);
            throw thrown;
        } finally {
            writing |= telling.gaveSession();
        }
    }

    /** Whether there was anything to write. */
    private boolean write() {
        Preparation preparation = prepared();
        FlushWork work = preparation.prepared();
        if (work != null) {
            List<DependencySort.Group<EntityModel<?>>> types = order.of(work.types());
            FormerLinks former = new FormerLinks(session);
            new UniquePlan(session, work, former).plan(types, PlacePlan.of(session, work, preparation.links()));
            RowOrders rows = new RowOrders(session, work, former, types);
            if (events != null) {
                events.keep(work);
            }
            writing = true;
            try {
                new Execution(session, keys, work, rows).execute(types);
            } finally {
                session.targets().resume();
            }
            session.pendingWritten();
            session.removedWritten();
        }
        verdicts.stand();
        LinkChanges links = preparation.links();
        if (links != null) {
            settle(links.touched());
            links.retold().forEach(this::settle);
        }
        return work != null;
    }

    private void settle(Set<TrackedContents> touched) {
        for (TrackedContents contents : touched) {
            if (contents.owner().state == EntryState.MANAGED) {
                session.journal().add(new Journal.Step.Collection(contents, contents.unflushing()));
                contents.flushed();
            }
        }
    }

    private <E> void settle(EntityEntry<E> entry) {
        if (entry.state != EntryState.MANAGED) {
            return;
        }
        undo.remember(entry);
        session.models().of(entry).persister().takeSnapshot(entry, session.references());
    }

    /** Whether there is anything to write. Changes nothing but what bringing both sides in step changes; nobody is told. */
    public boolean isNeeded() {
        verdicts.ask();
        try {
            return session.hasNewOrRemoved() || prepared(new Preparation(session, Set.of(), verdicts)) != null;
        } finally {
            verdicts.takeBack();
        }
    }
}
