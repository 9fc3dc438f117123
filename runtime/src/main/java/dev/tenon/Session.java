package dev.tenon;

/** A unit of work. */
public interface Session {
    /** The entity of that identifier, or null. */
    <E> E find(Class<E> entityClass, Object id);
}
