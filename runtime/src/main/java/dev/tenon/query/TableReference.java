package dev.tenon.query;

import dev.tenon.expression.Condition;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.metamodel.Relationship;
import org.jspecify.annotations.Nullable;

/** One item of a query's FROM, in the order in which it was written. */
sealed interface TableReference {

    /** The row that it brings into scope; null for columns of a query in SQL. */
    @Nullable
    Place<?> place();

    /** An entity that nothing joins to what stands before. */
    record Root(Place<?> place) implements TableReference {}

    /** A query in SQL that yields the columns of an entity, or columns that have no entity (place is null then). */
    record Raw(RawSql sql, @Nullable Place<?> place) implements TableReference {}

    /** The targets of a relationship. */
    record Related(JoinType type, Relationship<?, ?> relationship, Place<?> place) implements TableReference {}

    /**
     * The targets that one owner has along a relationship.
     *
     * @param owner an entity, or a {@code Ref} to one
     */
    record Owned(Relationship<?, ?> relationship, Object owner, Place<?> place) implements TableReference {}

    /** An entity that a condition joins to what stands before. */
    record Conditional(JoinType type, Place<?> place, Node condition) implements TableReference {

        static Conditional of(JoinType type, Place<?> place, Condition condition) {
            return new Conditional(type, place, condition.node());
        }
    }
}
