package dev.tenon.metamodel;

import dev.tenon.expression.NumberExpression;
import dev.tenon.expression.Place;

/**
 * An attribute whose value is a number.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public sealed class NumberAttribute<E, T extends Number> extends ValueAttribute<E, T> implements NumberExpression<T>
        permits DeferredNumberAttribute {

    NumberAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T extends Number> NumberAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T extends Number> NumberAttribute<E, T> of(Place<E> place, String name) {
        return new NumberAttribute<>(place, name);
    }
}
