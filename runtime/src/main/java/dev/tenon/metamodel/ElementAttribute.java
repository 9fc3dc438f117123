package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;

/**
 * A collection of values: a list or set in a table of its own.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of an element
 */
public final class ElementAttribute<E, T> extends Relationship<E, T> implements CollectionAttribute<E, T> {

    private ElementAttribute(Place<E> place, String name, Class<?> element) {
        super(place, name, element);
    }

    /** The collection of the one {@code owner} in scope. */
    public static <E, T> ElementAttribute<E, T> of(Class<E> owner, String name, Class<? super T> element) {
        return of(Place.of(owner), name, element);
    }

    /** The collection at a place. */
    public static <E, T> ElementAttribute<E, T> of(Place<E> place, String name, Class<? super T> element) {
        return new ElementAttribute<>(place, name, element);
    }

    /** Whether the value is among the elements. */
    public Condition contains(T value) {
        return Condition.of(new Node.HasElement(place(), name(), value));
    }

    /** Whether there is no element. */
    public Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an element. */
    public Condition isNotEmpty() {
        return Condition.of(new Node.Any(place(), name(), null));
    }
}
