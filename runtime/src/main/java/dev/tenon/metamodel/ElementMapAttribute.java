package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;

/**
 * A map of values in a table of its own.
 *
 * @param <E> the class that has it
 * @param <K> the Java type of its keys
 * @param <V> the Java type of its values
 */
@SuppressWarnings("UnusedTypeParameter") // K completes the description
public final class ElementMapAttribute<E, K, V> extends Relationship<E, V> implements CollectionAttribute<E, V> {

    private ElementMapAttribute(Place<E> place, String name, Class<?> element) {
        super(place, name, element);
    }

    /** The map of the one {@code owner} in scope. */
    public static <E, K, V> ElementMapAttribute<E, K, V> of(Class<E> owner, String name, Class<? super V> element) {
        return of(Place.of(owner), name, element);
    }

    /** The map at a place. */
    public static <E, K, V> ElementMapAttribute<E, K, V> of(Place<E> place, String name, Class<? super V> element) {
        return new ElementMapAttribute<>(place, name, element);
    }

    /** Whether the value is among the map's values. */
    public Condition contains(V value) {
        return Condition.of(new Node.HasElement(place(), name(), value));
    }

    /** Whether there is no entry. */
    public Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is an entry. */
    public Condition isNotEmpty() {
        return Condition.of(new Node.Any(place(), name(), null));
    }
}
