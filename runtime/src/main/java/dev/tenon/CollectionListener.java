package dev.tenon;

import java.util.Collection;

/**
 * Hears of the changes of a collection attribute, in memory and before they are written. Registered by {@link
 * TenonBuilder#listen}; called by all sessions of that {@code Tenon}, each in its own thread.
 *
 * <p>What a program does to a managed object's collection is heard at once, and so is what follows for the other
 * side's collection. What cannot be watched is heard by the flush that finds it: another object in a to-one attribute,
 * another collection in a field, changes of a collection in a final field. What an object holds when it is persisted, or
 * when it is loaded, is no change; nor is what a rollback, a refresh or the removal of an element brings about.
 *
 * <p>A listener may expire another attribute ({@code session.expire(owner, Customer_.openOrders)}). It should neither load
 * nor change collections: within a flush its statements would not see what is being written.
 *
 * @param <O> the entity that has the attribute
 * @param <E> the elements; the values of a map
 */
public interface CollectionListener<O, E> {

    /** An element came. */
    default void appended(Session session, O owner, E element) {}

    /** An element left. */
    default void removed(Session session, O owner, E element) {}

    /**
     * The attribute was given another collection. Those that leave by that, and those that come, are told one by one
     * afterwards.
     *
     * @param elements what the other collection holds
     */
    default void replaced(Session session, O owner, Collection<? extends E> elements) {}
}
