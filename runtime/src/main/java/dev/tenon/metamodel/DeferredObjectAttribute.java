package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * A deferred attribute of any other type: bytes, enums, what a converter makes.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public final class DeferredObjectAttribute<E, T> extends ObjectAttribute<E, T> implements DeferredAttribute {

    private DeferredObjectAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T> DeferredObjectAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T> DeferredObjectAttribute<E, T> of(Place<E> place, String name) {
        return new DeferredObjectAttribute<>(place, name);
    }

    @Override
    public Fetch fetch() {
        return Fetch.ofDeferred(place(), name());
    }
}
