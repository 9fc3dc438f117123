package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * A deferred attribute whose values the database orders as Java does.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public final class DeferredComparableAttribute<E, T> extends ComparableAttribute<E, T> implements DeferredAttribute {

    private DeferredComparableAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T> DeferredComparableAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T> DeferredComparableAttribute<E, T> of(Place<E> place, String name) {
        return new DeferredComparableAttribute<>(place, name);
    }

    @Override
    public Fetch fetch() {
        return Fetch.ofDeferred(place(), name());
    }
}
