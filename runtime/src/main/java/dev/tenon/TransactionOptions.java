package dev.tenon;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a transaction runs. Immutable and thread-safe; every method gives a changed copy, so that options can stand in a
 * constant.
 *
 * <pre>{@code
 * static final TransactionOptions TRANSFER =
 *         TransactionOptions.defaults().isolation(Isolation.SERIALIZABLE).timeout(Duration.ofSeconds(5)).retry(3);
 *
 * tenon.useTransaction(TRANSFER, session -> …);
 * }</pre>
 *
 * <p>Where a session joins a transaction that somebody else began, options that only its beginning could honour are an
 * error.
 */
public final class TransactionOptions {
    private static final TransactionOptions DEFAULTS = new TransactionOptions(false, null, null, 1);

    private final boolean readOnly;
    private final @Nullable Isolation isolation;
    private final @Nullable Duration timeout;
    private final int attempts;

    private TransactionOptions(
            boolean readOnly, @Nullable Isolation isolation, @Nullable Duration timeout, int attempts) {
        this.readOnly = readOnly;
        this.isolation = isolation;
        this.timeout = timeout;
        this.attempts = attempts;
    }

    /** Reads and writes, isolated as the database does by itself, without a limit of time, and once. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Only reads. A session that is opened so looks for no changes and writes none; what would write is
     * an error, and on SQLite it never waits for the writer. The database refuses to write, too.
     */
    public TransactionOptions readOnly() {
        return new TransactionOptions(true, isolation, timeout, attempts);
    }

    /** Isolates the transaction that far; what the connection had before applies to it again afterwards. */
    public TransactionOptions isolation(Isolation level) {
        return new TransactionOptions(readOnly, Objects.requireNonNull(level, "level"), timeout, attempts);
    }

    /**
     * The time that the transaction has, from its beginning to its commit, whatever it spends it on. A statement that runs
     * when it is over is cancelled, none begins after it, and nothing is committed: {@link TransactionTimeoutException}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public TransactionOptions timeout(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a transaction has no time at all: " + time);
        }
        return new TransactionOptions(readOnly, isolation, time, attempts);
    }

    /**
     * Runs the work up to that many times, each time in a new session, until it is not in the way of another transaction: a
     * serialization failure, a deadlock, a {@link StaleObjectException}, and on SQLite a database that stayed locked. To ask
     * for it is to promise that the work may run again: what it did outside of the database it would do twice.
     *
     * <p>Only {@code inTransaction} and {@code useTransaction} can repeat their work.
     *
     * @param most the first run included
     * @throws IllegalArgumentException if it is less than 1
     */
    public TransactionOptions retry(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("work runs at least once, not " + most + " times");
        }
        return new TransactionOptions(readOnly, isolation, timeout, most);
    }

    /** Whether nothing is written. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** How far the transaction is isolated; null for what the connection has. */
    public @Nullable Isolation isolation() {
        return isolation;
    }

    /** The time that it has; null for no limit. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** How often the work runs at most. */
    public int attempts() {
        return attempts;
    }

    /** These options, and of others what these do not say. */
    public TransactionOptions or(TransactionOptions others) {
        return others == DEFAULTS
                ? this
                : new TransactionOptions(
                        readOnly || others.readOnly,
                        isolation != null ? isolation : others.isolation,
                        timeout != null ? timeout : others.timeout,
                        attempts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("defaults()");
        text.append(readOnly ? ".readOnly()" : "");
        text.append(isolation == null ? "" : ".isolation(" + isolation + ")");
        text.append(timeout == null ? "" : ".timeout(" + timeout + ")");
        return text.append(attempts == 1 ? "" : ".retry(" + attempts + ")").toString();
    }
}
