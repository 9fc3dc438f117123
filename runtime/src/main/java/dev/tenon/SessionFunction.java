package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * Work in a session that has a result.
 *
 * @param <T> the result
 * @param <X> what the work may throw; inferred as {@code RuntimeException} where nothing checked is thrown
 */
@FunctionalInterface
public interface SessionFunction<T extends @Nullable Object, X extends Exception> {
    /** Does the work. The session must not be kept. */
    T apply(Session session) throws X;
}
