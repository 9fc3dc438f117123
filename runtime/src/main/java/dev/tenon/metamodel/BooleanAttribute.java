package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Place;

/**
 * An attribute of type {@code boolean}, which is a condition by itself.
 *
 * @param <E> the class that has it
 */
public sealed class BooleanAttribute<E> extends ValueAttribute<E, Boolean> implements Condition
        permits DeferredBooleanAttribute {

    BooleanAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E> BooleanAttribute<E> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E> BooleanAttribute<E> of(Place<E> place, String name) {
        return new BooleanAttribute<>(place, name);
    }
}
