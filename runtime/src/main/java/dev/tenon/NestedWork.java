package dev.tenon;

/**
 * Work behind a savepoint that has no result.
 *
 * @param <X> what the work may throw
 */
@FunctionalInterface
public interface NestedWork<X extends Exception> {
    /** Does the work. */
    void run() throws X;
}
