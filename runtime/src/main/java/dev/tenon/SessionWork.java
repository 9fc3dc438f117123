package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * Work in a session that has no result.
 *
 * @param <X> what the work may throw; inferred as {@code RuntimeException} where nothing checked is thrown
 */
@FunctionalInterface
public interface SessionWork<X extends Exception> extends SessionFunction<@Nullable Void, X> {
    /** Does the work. The session must not be kept. */
    void run(Session session) throws X;

    @Override
    default @Nullable Void apply(Session session) throws X {
        run(session);
        return null;
    }
}
