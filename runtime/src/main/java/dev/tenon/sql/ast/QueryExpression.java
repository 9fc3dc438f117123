package dev.tenon.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query expression (ISO 9075-2, 7.17): a body, ordered, limited, and locked.
 *
 * @param limit the most rows ("fetch first"); null for all
 * @param offset rows to skip; null for none
 * @param locking null for none
 */
public record QueryExpression(
        QueryBody body,
        List<SortSpecification> orderBy,
        @Nullable ValueExpression limit,
        @Nullable ValueExpression offset,
        @Nullable LockingClause locking)
        implements SqlStatement {

    public QueryExpression {
        orderBy = List.copyOf(orderBy);
    }

    /** A body, with neither order nor limit. */
    public static QueryExpression of(QueryBody body) {
        return new QueryExpression(body, List.of(), null, null, null);
    }
}
