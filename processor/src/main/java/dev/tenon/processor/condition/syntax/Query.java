package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code select … from … where …}.
 *
 * @param items what is selected; none for {@code *}
 * @param limit the most rows
 * @param offset the rows left out before
 */
public record Query(
        boolean distinct,
        List<Expression> items,
        From from,
        Optional<Expression> where,
        List<Expression> groupBy,
        Optional<Expression> having,
        List<Order> orderBy,
        Optional<Long> limit,
        Optional<Long> offset,
        Span span) {

    /** {@code a desc nulls last}; the nulls' place is {@code first}, {@code last} or not said. */
    public record Order(Expression value, boolean descending, Optional<String> nulls) {}

    public Query {
        items = List.copyOf(items);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }
}
