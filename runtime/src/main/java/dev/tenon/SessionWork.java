package dev.tenon;

/**
 * Work in a session that has no result.
 *
 * @param <X> what the work may throw; inferred as {@code RuntimeException} where nothing checked is thrown
 */
@FunctionalInterface
public interface SessionWork<X extends Exception> {
    /** Does the work. The session must not be kept. */
    void run(Session session) throws X;
}
