package dev.tenon.metamodel;

import dev.tenon.expression.Place;
import dev.tenon.expression.StringExpression;

/**
 * An attribute of type {@code String}.
 *
 * @param <E> the class that has it
 */
public sealed class StringAttribute<E> extends ValueAttribute<E, String> implements StringExpression
        permits DeferredStringAttribute {

    StringAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E> StringAttribute<E> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E> StringAttribute<E> of(Place<E> place, String name) {
        return new StringAttribute<>(place, name);
    }
}
