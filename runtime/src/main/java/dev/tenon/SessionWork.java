package dev.tenon;

/**
 * Work in a session that has no result. It is a function, too, so that where either is accepted a lambda that may be both
 * is work.
 *
 * @param <X> what the work may throw; inferred as {@code RuntimeException} where nothing checked is thrown
 */
@FunctionalInterface
@SuppressWarnings("FunctionalInterfaceMethodChanged") // run is apply without its result
public interface SessionWork<X extends Exception> extends SessionFunction<Boolean, X> {
    /** Does the work. The session must not be kept. */
    void run(Session session) throws X;

    /** Does the work; true says nothing, but a function has to return something. */
    @Override
    default Boolean apply(Session session) throws X {
        run(session);
        return true;
    }
}
