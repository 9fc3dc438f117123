package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * An attribute of any other type: enums, bytes, what a converter makes.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public sealed class ObjectAttribute<E, T> extends ValueAttribute<E, T> permits DeferredObjectAttribute {

    ObjectAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T> ObjectAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T> ObjectAttribute<E, T> of(Place<E> place, String name) {
        return new ObjectAttribute<>(place, name);
    }
}
