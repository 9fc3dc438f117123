package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * An attribute of type {@code Deferred<Boolean>}: in a statement a condition by itself.
 *
 * @param <E> the class that has it
 */
public final class DeferredBooleanAttribute<E> extends BooleanAttribute<E> implements DeferredAttribute {

    private DeferredBooleanAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E> DeferredBooleanAttribute<E> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E> DeferredBooleanAttribute<E> of(Place<E> place, String name) {
        return new DeferredBooleanAttribute<>(place, name);
    }

    @Override
    public Fetch fetch() {
        return Fetch.ofDeferred(place(), name());
    }
}
