package dev.tenon.query;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.metamodel.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that changes rows of an entity. Immutable. It works past the session: managed objects do not learn of it,
 * versions are not raised, nothing cascades.
 *
 * @param <E> the entity
 */
public final class Update<E> implements Statement {
    private final Place<E> entity;
    private final List<Assignment> assignments;
    private final List<Node> where;

    private Update(Place<E> entity, List<Assignment> assignments, List<Node> where) {
        this.entity = entity;
        this.assignments = assignments;
        this.where = where;
    }

    static <E> Update<E> of(Class<E> entity) {
        return new Update<>(Place.of(entity), List.of(), List.of());
    }

    /** Sets an attribute; null is a value like any other. */
    public <V> Update<E> set(Attribute<?, V> attribute, @Nullable V value) {
        return set(attribute, Assignment.node(attribute, value));
    }

    /** Sets an attribute to null. */
    public Update<E> setNull(Attribute<?, ?> attribute) {
        return set(attribute, new Node.Parameter(null));
    }

    /** Sets an attribute to what an expression gives. */
    public <V> Update<E> set(Attribute<?, V> attribute, Expression<? extends V> value) {
        return set(attribute, value.node());
    }

    /** Changes the rows that meet all conditions, those of earlier calls included; without any, all rows. */
    public Update<E> where(Condition... conditions) {
        List<Node> all = new ArrayList<>(where);
        all.addAll(Expression.nodes(Arrays.asList(conditions)));
        return new Update<>(entity, assignments, List.copyOf(all));
    }

    private Update<E> set(Attribute<?, ?> attribute, Node value) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.add(new Assignment(attribute, value));
        return new Update<>(entity, List.copyOf(all), where);
    }

    Place<E> entity() {
        return entity;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    List<Node> where() {
        return where;
    }
}
