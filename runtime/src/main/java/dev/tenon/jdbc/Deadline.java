package dev.tenon.jdbc;

import java.sql.SQLTimeoutException;
import java.time.Duration;

/**
 * When the time of a transaction is over, on the clock of this JVM.
 *
 * @param end on the scale of {@link System#nanoTime}
 * @param time what the transaction had, for messages
 */
public record Deadline(long end, Duration time) {

    /** A deadline that much later than now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos(), time);
    }

    /**
     * What is left, at least a millisecond.
     *
     * @throws SQLTimeoutException if nothing is
     */
    public Duration left() throws SQLTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SQLTimeoutException("the transaction has had " + time.toMillis() + " ms since it began");
        }
        return Duration.ofMillis(Math.max(1, left / 1_000_000));
    }
}
