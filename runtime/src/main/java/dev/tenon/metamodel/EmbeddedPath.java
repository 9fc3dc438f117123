package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * The parts of an embedded value in a statement. Generated path classes extend it, as they do {@link EntityPath}.
 *
 * @param <T> the embeddable
 */
public abstract class EmbeddedPath<T> {
    private final Place<T> place;

    /** The value at that place. */
    protected EmbeddedPath(Place<T> place) {
        this.place = place;
    }

    /** The place of a to-one relationship's target. */
    protected final <E> Place<E> step(String attribute, Class<? super E> target) {
        return place.step(attribute, target);
    }

    /** The place of a value embedded in this one. */
    protected final <P> Place<P> part(String attribute, Class<? super P> embeddable) {
        return place.part(attribute, embeddable);
    }

    @Override
    public final String toString() {
        return place.display();
    }
}
