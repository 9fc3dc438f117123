package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * A deferred attribute whose value is a number.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public final class DeferredNumberAttribute<E, T extends Number> extends NumberAttribute<E, T>
        implements DeferredAttribute {

    private DeferredNumberAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T extends Number> DeferredNumberAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T extends Number> DeferredNumberAttribute<E, T> of(Place<E> place, String name) {
        return new DeferredNumberAttribute<>(place, name);
    }

    @Override
    public Fetch fetch() {
        return Fetch.ofDeferred(place(), name());
    }
}
