package dev.tenon.query;

import dev.tenon.expression.Expression;
import dev.tenon.expression.Place;
import dev.tenon.metamodel.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that inserts one row of an entity, attribute by attribute. Immutable. It works past the session: nothing
 * cascades, identifiers are not handed back.
 *
 * @param <E> the entity
 */
public final class Insert<E> implements Statement {
    private final Place<E> entity;
    private final List<Assignment> assignments;

    private Insert(Place<E> entity, List<Assignment> assignments) {
        this.entity = entity;
        this.assignments = assignments;
    }

    static <E> Insert<E> of(Class<E> entity) {
        return new Insert<>(Place.of(entity), List.of());
    }

    /** Gives an attribute its value; null is a value like any other. */
    public <V> Insert<E> set(Attribute<?, V> attribute, @Nullable V value) {
        return with(new Assignment(attribute, Assignment.node(attribute, value)));
    }

    /** Gives an attribute the value of an expression. */
    public <V> Insert<E> set(Attribute<?, V> attribute, Expression<? extends V> value) {
        return with(new Assignment(attribute, value.node()));
    }

    private Insert<E> with(Assignment assignment) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.add(assignment);
        return new Insert<>(entity, List.copyOf(all));
    }

    Place<E> entity() {
        return entity;
    }

    List<Assignment> assignments() {
        return assignments;
    }
}
