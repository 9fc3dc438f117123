package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;

/**
 * A to-many relationship that is a list, a set or a collection.
 *
 * @param <E> the class that has it
 * @param <T> the target entity
 */
public final class ToMany<E, T> extends EntityRelationship<E, T> implements CollectionAttribute<E, T> {

    private ToMany(Place<E> place, String name, Class<?> target) {
        super(place, name, target);
    }

    /** The relationship of the one {@code owner} in scope. */
    public static <E, T> ToMany<E, T> of(Class<E> owner, String name, Class<? super T> target) {
        return of(Place.of(owner), name, target);
    }

    /** The relationship at a place. */
    public static <E, T> ToMany<E, T> of(Place<E> place, String name, Class<? super T> target) {
        return new ToMany<>(place, name, target);
    }

    /** Whether a target meets a condition, in which the target is {@code X_} itself ({@code exists}, LOD-33). */
    public Condition any(Condition condition) {
        return Condition.of(new Node.Any(place(), name(), condition.node()));
    }

    /** Whether there is no target. */
    public Condition isEmpty() {
        return isNotEmpty().not();
    }

    /** Whether there is a target. */
    public Condition isNotEmpty() {
        return Condition.of(new Node.Any(place(), name(), null));
    }

    /** Whether that entity, or the target of that {@code Ref}, is among the targets. */
    public Condition contains(Object target) {
        return Condition.of(new Node.Contains(place(), name(), target));
    }
}
