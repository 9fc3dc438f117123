package dev.tenon.processor.condition.tree;

import java.util.List;
import java.util.Optional;

/**
 * A query whose names are known.
 *
 * @param items the selected values; none for {@code *}
 * @param row the alias whose whole rows are selected, in the query that replaces a target
 */
public record ResolvedQuery(
        boolean distinct,
        List<Term> items,
        Optional<String> row,
        ResolvedFrom from,
        Optional<Term> where,
        List<Term> groupBy,
        Optional<Term> having,
        List<Order> orderBy,
        Optional<Long> limit,
        Optional<Long> offset) {

    /** One item of ORDER BY. */
    public record Order(Term value, boolean descending, Optional<String> nulls) {}

    public ResolvedQuery {
        items = List.copyOf(items);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }
}
