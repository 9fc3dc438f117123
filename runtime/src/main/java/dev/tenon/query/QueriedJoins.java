package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.metamodel.Fetch;
import org.jspecify.annotations.Nullable;

/** The joins that a query has by itself, from whose rows associations can be filled (LOD-26). */
final class QueriedJoins {
    private final QuerySpecification specification;
    private final Scope scope;

    QueriedJoins(QuerySpecification specification, Scope scope) {
        this.specification = specification;
        this.scope = scope;
    }

    /** What the query joined along a relationship of an owner. */
    Source target(Fetch hop, Association association, Source owner) {
        if (association.orderColumn() != null || association.keyColumn() != null) {
            throw refused(
                    hop,
                    "its rows have " + (association.keyColumn() == null ? "positions" : "keys")
                            + ", which stand in a column that the join does not show",
                    "load it by select-in: " + hop);
        }
        if (!association.isToOne() && (specification.limit() != null || specification.offset() != null)) {
            throw refused(
                    hop,
                    "the query is limited, and a limit would count the rows of the join",
                    "leave the limit out, or load all targets: " + hop);
        }
        Place<?> alias = hop.way().joined();
        Source found = alias == null ? owner.joined(hop.name()) : aliased(hop, alias, owner);
        if (found == null) {
            throw notThere(hop);
        }
        return found;
    }

    private @Nullable Source aliased(Fetch hop, Place<?> alias, Source owner) {
        for (TableReference reference : specification.from()) {
            if (reference instanceof TableReference.Related related
                    && related.place().equals(alias)
                    && related.relationship().name().equals(hop.name())
                    && scope.source(related.relationship().place()) == owner) {
                return scope.source(alias);
            }
        }
        return null;
    }

    /** The query has no such join where the fetch could read it. */
    static QueryException notThere(Fetch hop) {
        Place<?> alias = hop.way().joined();
        String name = alias == null ? "" : ", " + alias.display();
        return refused(
                hop,
                "no join of the query leads there in the rows that it returns",
                "join it: .join(" + hop + name + "); beside DISTINCT or a limit nothing else can be .joined()");
    }

    private static QueryException refused(Fetch hop, String found, String help) {
        return new QueryException(
                "TN523",
                hop + ".fromJoin() cannot be taken from the rows of a join\nfound:  " + found + "\nhelp:   " + help);
    }
}
