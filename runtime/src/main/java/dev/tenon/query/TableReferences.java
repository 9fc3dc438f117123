package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.Joinable;
import dev.tenon.metamodel.Relationship;
import dev.tenon.metamodel.ToOne;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people pass to {@code from} and {@code join}. */
final class TableReferences {
    private TableReferences() {}

    static TableReference related(JoinType type, Joinable<?> relationship) {
        Relationship<?, ?> joined = (Relationship<?, ?>) relationship;
        return new TableReference.Related(type, joined, Place.of(joined.target()));
    }

    static TableReference related(JoinType type, Joinable<?> relationship, EntityPath<?> alias) {
        return new TableReference.Related(type, (Relationship<?, ?>) relationship, alias(alias));
    }

    static TableReference owned(Relationship<?, ?> relationship, @Nullable Object owner, Place<?> targets) {
        Class<?> entity = relationship.entity();
        if (owner instanceof Ref<?> || entity.isInstance(owner)) {
            return new TableReference.Owned(relationship, owner, targets);
        }
        String name = entity.getSimpleName();
        throw new QueryException(
                "TN665",
                relationship + ".of(…) is asked for the targets of "
                        + (owner == null ? "null" : "a " + owner.getClass().getSimpleName())
                        + ", and the relationship is"
                        + " of " + name + "\nhelp:   name the owner by its identifier: " + relationship + ".ofId(id)");
    }

    /** The joins along a path, from its root on. */
    static List<TableReference> path(JoinType type, EntityPath<?> path) {
        Deque<TableReference> joins = new ArrayDeque<>();
        Place<?> place = EntityPath.placeOf(path);
        while (place instanceof Place.Step<?> step) {
            Relationship<?, ?> relationship = ToOne.of(step.parent(), step.attribute(), step.type());
            joins.addFirst(new TableReference.Related(type, relationship, Place.of(step.type())));
            place = step.parent();
        }
        if (joins.isEmpty()) {
            throw new QueryException(
                    "TN516",
                    "the alias " + path + " is joined to nothing\nhelp:   name the relationship that leads to it, "
                            + "join(relationship, " + path + "), or a condition, join(" + path + ", condition)");
        }
        return List.copyOf(joins);
    }

    /** The place of an alias; a path to a relationship's target is none. */
    static Place<?> alias(EntityPath<?> path) {
        Place<?> place = EntityPath.placeOf(path);
        if (place instanceof Place.Alias<?>) {
            return place;
        }
        throw new QueryException(
                "TN516",
                path + " is no alias\nhelp:   " + place.type().getSimpleName() + "_.alias(\"…\") makes one; join("
                        + path + ") joins the path");
    }

    /** The entity that rows of a query in SQL are, if an entity is selected. */
    static @Nullable Place<?> onlyEntity(QuerySpecification specification) {
        for (Selectable<?> item : specification.items()) {
            Place<?> place = Fetches.entity(item);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    static long requireNotNegative(String what, long rows) {
        if (rows < 0) {
            throw new QueryException("TN517", what + " is negative: " + rows);
        }
        return rows;
    }
}
