package dev.tenon.metamodel;

import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import org.jspecify.annotations.Nullable;

/** What attributes with one column have in common. */
public abstract sealed class ValueAttribute<E, T> implements Attribute<E, T>, Expression<T>
        permits BooleanAttribute, ComparableAttribute, NumberAttribute, ObjectAttribute, StringAttribute {
    private final Place<E> place;
    private final String name;

    ValueAttribute(Place<E> place, String name) {
        this.place = place;
        this.name = name;
    }

    @Override
    public final Place<E> place() {
        return place;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Node node() {
        return new Node.Attribute(place, name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ValueAttribute<?, ?> that && node().equals(that.node());
    }

    @Override
    public final int hashCode() {
        return node().hashCode();
    }

    @Override
    public final String toString() {
        return place.display() + "." + name;
    }
}
