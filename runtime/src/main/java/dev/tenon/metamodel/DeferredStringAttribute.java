package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * An attribute of type {@code Deferred<String>}: in a statement a string like any other.
 *
 * @param <E> the class that has it
 */
public final class DeferredStringAttribute<E> extends StringAttribute<E> implements DeferredAttribute {

    private DeferredStringAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E> DeferredStringAttribute<E> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E> DeferredStringAttribute<E> of(Place<E> place, String name) {
        return new DeferredStringAttribute<>(place, name);
    }

    @Override
    public Fetch fetch() {
        return Fetch.ofDeferred(place(), name());
    }
}
