package dev.tenon.metamodel;

import dev.tenon.expression.ComparableExpression;
import dev.tenon.expression.Place;

/**
 * An attribute whose values the database orders as Java does: dates and times, {@code UUID}, {@code char}.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value
 */
public sealed class ComparableAttribute<E, T> extends ValueAttribute<E, T> implements ComparableExpression<T>
        permits DeferredComparableAttribute {

    ComparableAttribute(Place<E> place, String name) {
        super(place, name);
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T> ComparableAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T> ComparableAttribute<E, T> of(Place<E> place, String name) {
        return new ComparableAttribute<>(place, name);
    }
}
