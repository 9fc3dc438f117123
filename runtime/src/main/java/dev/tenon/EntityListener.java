package dev.tenon;

/**
 * Hears of what happens to the entities of a type, with the session that it happens in. Registered by {@link
 * TenonBuilder#listen(Class, EntityListener)}; called by all sessions of that {@code Tenon}, each in its own thread.
 *
 * <p>{@code session.connection()}, {@code session.execute(…)} and queries work on the transaction of the flush, and do not
 * flush. The {@code before…} methods of a flush are all called before its first statement: what they change, persist or
 * remove is part of that flush. The {@code after…} methods are called when all of it is written: what they change,
 * persist or remove is written by another round of the flush. {@code flush}, {@code commit}, {@code rollback} and other
 * calls that write or end something as a whole are refused in both (TN676).
 *
 * <p>An exception is thrown to whoever caused the flush, which fails as a whole: the transaction is rolled back.
 *
 * @param <E> the entity, or a superclass or interface of entities
 */
public interface EntityListener<E> {

    /**
     * The object was read from its row, or read again, and has what is loaded eagerly. Objects that a stream reads without
     * managing them are heard of, too.
     */
    default void loaded(Session session, E entity) {}

    /** A flush is about to insert its row. A generated identifier is not there yet, unless it is a UUID. */
    default void beforeInsert(Session session, E entity) {}

    /** Its row was inserted. */
    default void afterInsert(Session session, E entity) {}

    /** A flush found changes of its row, and is about to update it. */
    default void beforeUpdate(Session session, E entity) {}

    /** Its row was updated. */
    default void afterUpdate(Session session, E entity) {}

    /** A flush is about to delete its row. */
    default void beforeDelete(Session session, E entity) {}

    /** Its row was deleted. */
    default void afterDelete(Session session, E entity) {}
}
