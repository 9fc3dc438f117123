package dev.tenon.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query specification (ISO 9075-2, 7.16): {@code select … from … where … group by … having …}.
 *
 * @param distinct whether equal rows are one
 * @param from the tables; more than one are a cross product; empty for none
 */
public record QuerySpecification(
        boolean distinct,
        List<SelectItem> select,
        List<TableReference> from,
        @Nullable SearchCondition where,
        List<ValueExpression> groupBy,
        @Nullable SearchCondition having)
        implements QueryBody {

    public QuerySpecification {
        select = List.copyOf(select);
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
    }

    /** A query without groups. */
    public static QuerySpecification of(List<SelectItem> select, TableReference from, @Nullable SearchCondition where) {
        return new QuerySpecification(false, select, List.of(from), where, List.of(), null);
    }
}
