package dev.tenon.session.context;

import dev.tenon.SessionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a session to one thread at a time, and from being used when it cannot be: closed, waiting for a
 * rollback, or for writing where it only reads.
 *
 * <p>Thread-safe, because finding two threads is what it is for.
 */
public final class SessionGuard {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private final boolean readOnly;
    private int depth;
    private volatile boolean closed;
    private @Nullable Throwable failure;

    /** What a callback or listener threw last. */
    private @Nullable Throwable ofCallback;

    /**
     * A guard.
     *
     * @param readOnly whether the session writes nothing
     */
    public SessionGuard(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /**
     * Enters the session; {@link #exit} has to follow in a {@code finally}.
     *
     * @throws SessionException if it is closed, or another thread is inside
     */
    public void enter() {
        takeThread();
        if (closed) {
            exit();
            throw SessionException.closed();
        }
    }

    /** Enters for an operation that needs the database, which a failed transaction refuses. */
    public void enterWorking() {
        enter();
        if (failure != null) {
            exit();
            throw rollbackFirst(failure);
        }
    }

    /**
     * Enters for an operation that writes, now or with the next flush.
     *
     * @param attempt the operation, for the message
     */
    public void enterWriting(String attempt) {
        enterWorking();
        if (readOnly) {
            exit();
            throw TransactionErrors.readOnlySession(attempt);
        }
    }

    /** Whether the session writes nothing. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Enters to close: a closed session is no error. */
    public void enterToClose() {
        takeThread();
    }

    /** Leaves the session. */
    public void exit() {
        if (--depth == 0) {
            user.lazySet(null); // seen by the thread that the session is handed over to
        }
    }

    private void takeThread() {
        Thread current = Thread.currentThread();
        if (user.get() != current && !user.compareAndSet(null, current)) {
            throw concurrent(user.get());
        }
        depth++;
    }

    /**
     * Checks for those that come from beneath, by touching an association.
     *
     * @throws SessionException if it is closed, another thread is inside, or it waits for a rollback
     */
    public void checkUsable() {
        Thread inside = user.get();
        if (inside != null && inside != Thread.currentThread()) {
            throw concurrent(inside);
        }
        if (closed) {
            throw SessionException.closed();
        }
        if (failure != null) {
            throw rollbackFirst(failure);
        }
    }

    /** Whether the session is open. */
    public boolean isOpen() {
        return !closed;
    }

    /** The session ends. */
    public void close() {
        closed = true;
    }

    /** A failure undid the transaction; nothing but a rollback is possible. */
    public void fail(Throwable cause) {
        failure = cause;
    }

    /** What made a rollback necessary; null if nothing did. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** The rollback happened. */
    public void recover() {
        failure = null;
    }

    /** A callback or listener threw this, which undoes the transaction where a flush had called it (Jakarta). */
    public void calledBack(Throwable thrown) {
        ofCallback = thrown;
    }

    /** Whether a callback or listener threw that. */
    @SuppressWarnings("ReferenceEquality") // by identity
    public boolean isOfCallback(Throwable thrown) {
        return thrown == ofCallback;
    }

    private static SessionException concurrent(@Nullable Thread other) {
        return new SessionException(
                "TN636",
                "two threads use one session\n"
                        + "found:  " + Thread.currentThread().getName() + " came in while "
                        + (other == null ? "another thread" : other.getName()) + " was inside\n"
                        + "help:   open a session for each thread; objects can be handed over with detach and merge");
    }

    private static SessionException rollbackFirst(Throwable cause) {
        return new SessionException(
                "TN637",
                "the transaction was rolled back because of an error, and the session waits for rollback()\n"
                        + "found:  " + cause.getMessage() + "\n"
                        + "help:   call session.rollback(); what was not written can then be changed and written again",
                cause);
    }
}
