package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * Work behind a savepoint that has a result.
 *
 * @param <T> the result
 * @param <X> what the work may throw
 */
@FunctionalInterface
public interface NestedFunction<T extends @Nullable Object, X extends Exception> {
    /** Does the work. */
    T apply() throws X;
}
