package dev.tenon.metamodel;

import dev.tenon.expression.Place;
import org.jspecify.annotations.Nullable;

/**
 * What relationships and element collections have in common: they can be fetched.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of one target
 */
public abstract sealed class Relationship<E, T> implements Attribute<E, T>, Fetchable
        permits EntityRelationship, ElementAttribute, ElementMapAttribute {
    private final Place<E> place;
    private final String name;
    private final Class<?> target;

    Relationship(Place<E> place, String name, Class<?> target) {
        this.place = place;
        this.name = name;
        this.target = target;
    }

    @Override
    public final Place<E> place() {
        return place;
    }

    @Override
    public final String name() {
        return name;
    }

    /** The target entity; of a collection of values, their class. */
    public final Class<?> target() {
        return target;
    }

    /** The entity whose rows have it; its class has it too, unless it is an attribute of an embedded value. */
    public final Class<?> entity() {
        Place<?> row = place;
        while (row instanceof Place.Part<?> part) {
            row = part.owner();
        }
        return row.type();
    }

    @Override
    public final Fetch fetch() {
        return Fetch.of(place, name, target);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Relationship<?, ?> that && place.equals(that.place) && name.equals(that.name);
    }

    @Override
    public final int hashCode() {
        return 31 * place.hashCode() + name.hashCode();
    }

    @Override
    public final String toString() {
        return place.display() + "." + name;
    }
}
