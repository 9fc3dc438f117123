package dev.tenon.session;

import dev.tenon.DatabaseException;
import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.TransactionOptions;
import dev.tenon.dialect.Dialect;
import dev.tenon.session.context.Journal;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.SessionEvents;
import dev.tenon.session.context.SessionGuard;
import dev.tenon.session.context.SessionTransaction;
import dev.tenon.session.context.TransactionErrors;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.Flush;
import dev.tenon.session.flush.ForcedVersions;
import dev.tenon.session.flush.Upsert;
import dev.tenon.session.lock.Locking;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects and transaction together: what is written when, and what becomes of the objects when a transaction ends in
 * one way or the other.
 */
final class Commitment {
    private final SessionGuard guard;
    private final SessionTransaction transaction;
    private final UnitOfWork unit;
    private final KeyReserve keys;
    private final Flush flush;
    private final Undo undo;
    private final @Nullable SessionEvents events;
    private final List<Nested> nested = new ArrayList<>();
    private final Dialect dialect;
    private @Nullable Locking locking;
    private boolean flushing;

    Commitment(
            SessionGuard guard,
            SessionTransaction transaction,
            UnitOfWork unit,
            KeyReserve keys,
            Flush flush,
            Dialect dialect,
            @Nullable SessionEvents events) {
        this.dialect = dialect;
        this.guard = guard;
        this.transaction = transaction;
        this.unit = unit;
        this.keys = keys;
        this.flush = flush;
        this.undo = new Undo(unit);
        this.events = events;
    }

    /** Refuses what writes or ends something as a whole to those who are told of that. */
    void checkFree(String attempt) {
        if (flushing) {
            throw ObjectErrors.within(attempt, "a flush");
        }
        if (events != null) {
            events.checkFree(attempt);
        }
    }

    // Flushing

    void flush() {
        if (flushing || guard.isReadOnly()) {
            return;
        }
        if (transaction.isReadOnly()) {
            refuseChanges();
            return;
        }
        flushing = true;
        try {
            flush.run();
        } catch (RuntimeException | Error failure) {
            failed(failure, flush.hasWritten());
            throw failure;
        } finally {
            flushing = false;
        }
    }

    /** A preparation, which sends nothing but what it reads with, leaves a session that can go on after most failures. */
    private void failed(Throwable failure, boolean written) {
        if (written || !isHarmless(failure)) {
            failed(failure);
        }
    }

    private boolean isHarmless(Throwable failure) {
        return failure instanceof TenonException
                && !(failure instanceof DatabaseException)
                && !guard.isOfCallback(failure);
    }

    private void refuseChanges() {
        if (isFlushNeeded()) {
            throw TransactionErrors.readOnlyTransaction("flush");
        }
    }

    /** Refuses to write past the flush in a transaction that only reads. */
    void checkWritable(String attempt) {
        if (transaction.isReadOnly()) {
            throw TransactionErrors.readOnlyTransaction(attempt);
        }
    }

    /** A flush that a query asks for, so that it sees what was changed (FLS-12). */
    void autoflush() {
        if (events != null && events.isBeginning()) {
            return;
        }
        try {
            flush();
        } catch (TenonException failure) {
            failure.addNote("the flush was an automatic one, before a statement that must see what was changed");
            throw failure;
        }
    }

    /** A flush of half a merge would write half of it: where one is needed, it comes first. */
    <T> T withoutAutoflush(BooleanSupplier needed, Supplier<T> work) {
        if (flushing) {
            return work.get();
        }
        if (flushesOff(needed::getAsBoolean)) {
            flush();
        }
        return flushesOff(work);
    }

    private <T> T flushesOff(Supplier<T> work) {
        flushing = true;
        try {
            return work.get();
        } finally {
            flushing = false;
        }
    }

    /** Writes a row past the flush, what was before it flushed; fails as a flush does. */
    <E> E upsert(Upsert<E> upsert) {
        flush();
        flushing = true;
        try {
            return upsert.write(keys);
        } catch (RuntimeException | Error failure) {
            failed(failure, upsert.hasWritten());
            throw failure;
        } finally {
            flushing = false;
        }
    }

    /**
     * The transaction is rolled back at once, so that nothing half written can be committed; inside of a savepoint that is
     * left to {@link Nested#rollback}. The objects stay as they are until {@link #rollback} (FLS-12).
     */
    private void failed(Throwable failure) {
        guard.fail(failure);
        if (nested.isEmpty()) {
            try {
                transaction.rollback();
            } catch (RuntimeException other) {
                failure.addSuppressed(other);
            }
        }
    }

    // Locks

    /** The locks of the session, which has to be able to write. */
    Locking locking(String attempt) {
        if (transaction.isReadOnly()) {
            throw Locking.readOnly(attempt);
        }
        Locking made = locking;
        if (made == null) {
            ForcedVersions forced = new ForcedVersions(unit);
            flush.force(forced);
            made = new Locking(unit, dialect, forced, this::flush);
            locking = made;
        }
        return made;
    }

    private void verifyLocks() {
        if (locking != null) {
            try {
                flush(); // a version that waited for a new row is raised by now, or never
                locking.verify();
            } catch (RuntimeException failure) {
                failed(failure);
                throw failure;
            }
        }
    }

    private void releaseLocks(int mark) {
        if (locking != null) {
            locking.backTo(mark);
        }
    }

    // Transactions

    void begin(TransactionOptions options) {
        if (transaction.isActive()) {
            throw new SessionException(
                    "TN639",
                    "begin: there is a transaction already\n"
                            + "help:   commit() or rollback() it first; for a part that can fail by itself use nested(…)");
        }
        if (options.attempts() > 1) {
            throw TransactionErrors.cannotRepeat("begin");
        }
        transaction.begin(options);
    }

    void commit() {
        checkNotNested("commit");
        if (events != null) {
            events.beforeCommit();
        }
        if (!transaction.isReadOnly()) {
            flush(); // otherwise what changed waits for a transaction that writes
            verifyLocks();
        }
        try {
            transaction.commit();
        } catch (RuntimeException failure) {
            guard.fail(failure);
            throw failure;
        }
        keys.committed();
        releaseLocks(0);
        unit.committed();
        if (events != null) {
            events.committed();
        }
    }

    void rollback() {
        checkNotNested("rollback");
        try {
            transaction.rollback();
        } finally {
            guard.recover();
            keys.rolledBack();
            releaseLocks(0);
            withFlushesOff(undo::all);
        }
        if (events != null) {
            events.rolledBack();
        }
    }

    private void checkNotNested(String attempt) {
        if (!nested.isEmpty()) {
            throw new SessionException(
                    "TN639",
                    attempt + ": this is inside of nested(…)\n"
                            + "help:   return from the nested work, or throw, to end it; then " + attempt + "()");
        }
    }

    /** For work that may load, and of which half would be flushed then. */
    void withFlushesOff(Runnable work) {
        boolean before = flushing;
        flushing = true;
        try {
            work.run();
        } finally {
            flushing = before;
        }
    }

    /** Sets a savepoint, everything before it flushed (TXN-4). */
    Nested nest() {
        flush();
        int locks = locking == null ? 0 : locking.mark();
        Nested level = new Nested(transaction.savepoint(), unit.journal().mark(), locks);
        nested.add(level);
        return level;
    }

    /** Work behind a savepoint. */
    final class Nested {
        private final Savepoint savepoint;
        private final Journal.Mark mark;
        private final int locks;

        private Nested(Savepoint savepoint, Journal.Mark mark, int locks) {
            this.savepoint = savepoint;
            this.mark = mark;
            this.locks = locks;
        }

        /** Tells of the savepoint: part of the work, which is undone if that fails. */
        void tell() {
            if (events != null) {
                events.savepoint(nested.size());
            }
        }

        /** It succeeded: what it did is part of the transaction. */
        void release() {
            flush();
            transaction.release(savepoint);
            nested.remove(this);
            unit.journal().release(mark);
            if (events != null) {
                events.released(nested.size() + 1);
            }
        }

        /** It failed: the transaction and the objects go back to the savepoint. */
        void rollback() {
            if (!nested.remove(this)) {
                return;
            }
            if (transaction.isActive()) {
                transaction.rollbackTo(savepoint);
            }
            guard.recover();
            releaseLocks(locks);
            withFlushesOff(() -> undo.backTo(mark));
            unit.journal().release(mark);
            if (events != null) {
                events.rolledBackTo(nested.size() + 1);
            }
        }
    }

    // The end

    void close() {
        SessionException lost = unflushed();
        end();
        if (lost != null) {
            throw lost;
        }
    }

    /** Closes without asking for changes: right after a commit there are none. */
    void end() {
        guard.close();
        try {
            transaction.rollback();
        } finally {
            keys.rolledBack();
            undo.identifiers();
            unit.loading().close();
            unit.clear();
        }
        if (events != null) {
            events.rolledBack();
        }
    }

    private @Nullable SessionException unflushed() {
        if (guard.failure() != null || guard.isReadOnly() || !isFlushNeeded()) {
            return null;
        }
        return new SessionException(
                "TN638",
                "the session is closed with changes that were not written\n"
                        + "help:   call commit() or flush() before, or rollback() to give them up; inTransaction(…) commits"
                        + " by itself");
    }

    private boolean isFlushNeeded() {
        flushing = true;
        try {
            return flush.isNeeded();
        } catch (RuntimeException unwritable) {
            return true;
        } finally {
            flushing = false;
        }
    }
}
