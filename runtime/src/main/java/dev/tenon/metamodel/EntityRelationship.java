package dev.tenon.metamodel;

import dev.tenon.Ref;
import dev.tenon.expression.Place;
import dev.tenon.query.Select;

/**
 * A relationship whose targets are entities.
 *
 * <p>It begins queries of one entity's targets: {@code Customer_.orders.of(customer).where(…)}. What identifies the rows is
 * taken from the entity each time the query runs, after what is pending was written.
 *
 * @param <E> the class that has it
 * @param <T> the target entity
 */
public abstract sealed class EntityRelationship<E, T> extends Relationship<E, T> implements Joinable<T>
        permits ToOne, ToMany, ToManyMap {

    EntityRelationship(Place<E> place, String name, Class<?> target) {
        super(place, name, target);
    }

    /** The targets of one entity, as a query that goes on. */
    public final Select<T> of(E owner) {
        return Select.of(this, owner);
    }

    /** The targets of the entity that a reference means, which need not be loaded. */
    public final Select<T> of(Ref<? extends E> owner) {
        return Select.of(this, owner);
    }

    /** The targets of the entity with that identifier. */
    public final Select<T> ofId(Object id) {
        return Select.of(this, Ref.of(entity(), id));
    }
}
