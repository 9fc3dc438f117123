package dev.tenon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of a transaction until no other one is in its way, at most as often as its options allow. What fails for
 * another reason fails at once. Thread-safe.
 */
final class Attempts {
    private final Backoff backoff;

    /** Whether a lock that was not to be had is worth another try: where the whole database is locked, and nobody asked. */
    private final boolean repeatsLocked;

    Attempts(Backoff backoff, boolean repeatsLocked) {
        this.backoff = backoff;
        this.repeatsLocked = repeatsLocked;
    }

    /** One run of the work in a session of its own. */
    interface Attempt<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    <T extends @Nullable Object, X extends Exception> T run(int most, Attempt<T, X> work) throws X {
        List<Throwable> earlier = new ArrayList<>(0);
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (Throwable failure) {
                if (attempt == most || !isRepeatable(failure) || !waitBefore(attempt + 1, failure)) {
                    tell(failure, attempt, earlier);
                    throw failure;
                }
                earlier.add(failure);
            }
        }
    }

    private boolean isRepeatable(Throwable failure) {
        TenonException cause = causeOf(failure);
        return cause instanceof SerializationFailureException
                || cause instanceof DeadlockException
                || cause instanceof StaleObjectException
                || (repeatsLocked && cause instanceof LockTimeoutException);
    }

    /** What the database or the session said, however the work has wrapped it. */
    private static @Nullable TenonException causeOf(Throwable failure) {
        TenonException found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            found = each instanceof TenonException own ? own : found;
        }
        return found;
    }

    /** Waits; false if somebody interrupts the thread, which then has no time for another attempt. */
    private boolean waitBefore(int attempt, Throwable failure) {
        try {
            long millis = backoff.before(attempt).toMillis();
            if (millis > 0) {
                Thread.sleep(millis);
            }
            return !Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
            return false;
        }
    }

    private static void tell(Throwable failure, int attempts, List<Throwable> earlier) {
        if (attempts > 1) {
            TenonException cause = causeOf(failure);
            if (cause != null) {
                cause.addNote("this was attempt " + attempts + "; the earlier ones are suppressed exceptions");
            }
            earlier.stream().filter(each -> each != failure).forEach(failure::addSuppressed);
        }
    }
}
