package dev.tenon.session.context;

import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.SessionListener;
import java.sql.Connection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells those who listen to sessions what happens to one. Made only where somebody listens. */
public final class SessionEvents {
    private final Session session;
    private final List<SessionListener> listeners;

    /** A transaction whose begin was told, and whose end was not. */
    private boolean open;

    /** What is being told. */
    private @Nullable Moment moment;

    /** The moments in which a session is not free to do everything. */
    private enum Moment {
        BEGIN("a transaction's begin"),
        FLUSH("a flush"),
        COMMIT("a commit"),
        END("a transaction's end"),
        SAVEPOINT("a savepoint");

        private final String words;

        Moment(String words) {
            this.words = words;
        }
    }

    /** Those who listen to a session. */
    public SessionEvents(Session session, List<SessionListener> listeners) {
        this.session = session;
        this.listeners = listeners;
    }

    private void tell(Moment now, Consumer<SessionListener> event) {
        Moment before = moment;
        moment = now;
        try {
            listeners.forEach(event);
        } finally {
            moment = before;
        }
    }

    /** All are told, though some throw: what they are told of is done. */
    private void tellOfEnd(Moment now, String done, Consumer<SessionListener> event) {
        Moment before = moment;
        moment = now;
        SessionException failure = null;
        for (SessionListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException problem) {
                failure = failure == null ? failed(done, problem) : failure;
                if (failure.getCause() != problem) {
                    failure.addSuppressed(problem);
                }
            }
        }
        moment = before;
        if (failure != null) {
            throw failure;
        }
    }

    private static SessionException failed(String done, RuntimeException problem) {
        return new SessionException(
                "TN678",
                "a listener failed after " + done + ", which it stays\n"
                        + "found:  " + problem + "\n"
                        + "help:   let the listener handle its failures, because nothing can be taken back then",
                problem);
    }

    /**
     * Refuses what a listener must not do while it is told.
     *
     * @param attempt the method of the session
     */
    public void checkFree(String attempt) {
        Moment now = moment;
        if (now != null && !(now == Moment.COMMIT && attempt.equals("flush"))) {
            throw ObjectErrors.within(attempt, now.words);
        }
    }

    /** Whether a transaction's begin is being told, which comes before everything else in it. */
    public boolean isBeginning() {
        return moment == Moment.BEGIN;
    }

    // Transactions

    /** Refuses to begin a transaction while listeners are told of the end of another one. */
    void checkBegin() {
        if (moment == Moment.END) {
            throw new SessionException("TN679", """
                    a statement of a session whose transaction has just ended
                    found:  a listener that is told of a commit or rollback sends it
                    help:   open another session for it: tenon.useTransaction(…)""");
        }
    }

    /** A transaction was begun. */
    void begun(Connection connection) {
        open = true;
        tell(Moment.BEGIN, listener -> listener.afterBegin(session, connection));
    }

    /** A commit was asked for. */
    public void beforeCommit() {
        tell(Moment.COMMIT, listener -> listener.beforeCommit(session));
    }

    /** The transaction is committed, if there was one. */
    public void committed() {
        if (open) {
            open = false;
            tellOfEnd(Moment.END, "the transaction was committed", listener -> listener.afterCommit(session));
        }
    }

    /** The transaction is rolled back, if there was one. */
    public void rolledBack() {
        if (open) {
            open = false;
            tellOfEnd(Moment.END, "the transaction was rolled back", listener -> listener.afterRollback(session));
        }
    }

    // Flushes

    /** A flush found something to write. */
    public void beforeFlush() {
        tell(Moment.FLUSH, listener -> listener.beforeFlush(session));
    }

    /** A flush has written something. */
    public void afterFlush() {
        tell(Moment.FLUSH, listener -> listener.afterFlush(session));
    }

    // Savepoints

    /** A savepoint was set. */
    public void savepoint(int depth) {
        tell(Moment.SAVEPOINT, listener -> listener.afterSavepoint(session, depth));
    }

    /** A savepoint was released. */
    public void released(int depth) {
        tellOfEnd(
                Moment.SAVEPOINT,
                "the nested work became part of the transaction",
                listener -> listener.afterRelease(session, depth));
    }

    /** The transaction was rolled back to a savepoint. */
    public void rolledBackTo(int depth) {
        tell(Moment.SAVEPOINT, listener -> listener.afterRollbackToSavepoint(session, depth));
    }
}
