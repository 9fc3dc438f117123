package dev.tenon;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a transaction that was in the way of another one waits before its work runs again. Thread-safe.
 *
 * @see TransactionOptions#retry
 */
@FunctionalInterface
public interface Backoff {
    /**
     * The time to wait.
     *
     * @param attempt the attempt that comes next, 2 or more
     * @return zero for not waiting at all
     */
    Duration before(int attempt);

    /**
     * Waits a random part of a time that doubles with each attempt, so that transactions that met do not meet again.
     *
     * @param first the most to wait before the second attempt
     * @param longest the most to wait before any
     */
    static Backoff exponential(Duration first, Duration longest) {
        return exponential(first, longest, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * {@link #exponential(Duration, Duration)} with chance of your own.
     *
     * @param chance gives numbers from 0 on and below 1
     */
    static Backoff exponential(Duration first, Duration longest, DoubleSupplier chance) {
        return attempt -> {
            double doubled = first.toNanos() * Math.pow(2, attempt - 2);
            double most = Math.min(doubled, (double) longest.toNanos());
            return Duration.ofNanos((long) (most * chance.getAsDouble()));
        };
    }
}
