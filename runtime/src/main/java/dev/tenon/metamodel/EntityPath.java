package dev.tenon.metamodel;

import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;

/**
 * A row of an entity in a statement: an alias, or the target of a to-one relationship. Generated path classes extend it
 * with one field for each attribute and one method for each to-one and embedded attribute, so it has no methods without
 * parameters that could be in their way.
 *
 * @param <E> the entity
 */
public abstract class EntityPath<E> implements Selectable<E> {
    private final Place<E> place;

    /** The row at that place. */
    protected EntityPath(Place<E> place) {
        this.place = place;
    }

    /** Where the row is found. */
    @SuppressWarnings("unchecked") // of a path of a subtype of E, read only
    public static <E> Place<E> placeOf(EntityPath<? extends E> path) {
        return (Place<E>) path.place;
    }

    /** The place of a to-one relationship's target. */
    protected final <T> Place<T> step(String attribute, Class<? super T> target) {
        return place.step(attribute, target);
    }

    /** The place of an embedded value. */
    protected final <T> Place<T> part(String attribute, Class<? super T> embeddable) {
        return place.part(attribute, embeddable);
    }

    @Override
    public final String toString() {
        return place.display();
    }
}
