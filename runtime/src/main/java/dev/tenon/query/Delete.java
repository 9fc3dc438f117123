package dev.tenon.query;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A statement that deletes rows of an entity. Immutable. It works past the session: managed objects do not learn of it,
 * nothing cascades but what the database does.
 *
 * @param <E> the entity
 */
public final class Delete<E> implements Statement {
    private final Place<E> entity;
    private final List<Node> where;

    private Delete(Place<E> entity, List<Node> where) {
        this.entity = entity;
        this.where = where;
    }

    static <E> Delete<E> of(Class<E> entity) {
        return new Delete<>(Place.of(entity), List.of());
    }

    /** Deletes the rows that meet all conditions, those of earlier calls included; without any, all rows. */
    public Delete<E> where(Condition... conditions) {
        List<Node> all = new ArrayList<>(where);
        all.addAll(Expression.nodes(Arrays.asList(conditions)));
        return new Delete<>(entity, List.copyOf(all));
    }

    Place<E> entity() {
        return entity;
    }

    List<Node> where() {
        return where;
    }
}
