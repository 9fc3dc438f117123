package dev.tenon.metamodel;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import org.jspecify.annotations.Nullable;

/**
 * An embedded value as a whole. Comparing it compares all of its columns; its parts are members of the path of the same
 * name: {@code Customer_.address().city}.
 *
 * @param <E> the class that has it
 * @param <T> the embeddable
 */
public final class EmbeddedAttribute<E, T> implements Attribute<E, T> {
    private final Place<E> place;
    private final String name;

    private EmbeddedAttribute(Place<E> place, String name) {
        this.place = place;
        this.name = name;
    }

    /** The attribute of the one {@code owner} in scope. */
    public static <E, T> EmbeddedAttribute<E, T> of(Class<E> owner, String name) {
        return of(Place.of(owner), name);
    }

    /** The attribute at a place. */
    public static <E, T> EmbeddedAttribute<E, T> of(Place<E> place, String name) {
        return new EmbeddedAttribute<>(place, name);
    }

    @Override
    public Place<E> place() {
        return place;
    }

    @Override
    public String name() {
        return name;
    }

    /** Every part equals the value's. */
    public Condition eq(T value) {
        return value().eq(value);
    }

    /** At least one part differs from the value's. */
    public Condition ne(T value) {
        return value().ne(value);
    }

    /** Every part is null. */
    public Condition isNull() {
        return value().isNull();
    }

    /** At least one part is not null. */
    public Condition isNotNull() {
        return value().isNotNull();
    }

    private Expression<T> value() {
        return Expression.of(new Node.Attribute(place, name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmbeddedAttribute<?, ?> that && place.equals(that.place) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return place.display() + "." + name;
    }
}
