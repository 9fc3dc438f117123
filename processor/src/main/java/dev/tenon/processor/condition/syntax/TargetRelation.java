package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code that join D d on …}, or {@code (select b from B b …) that join …}.
 *
 * @param query what replaces the target's table; empty if the table itself is meant
 */
public record TargetRelation(Optional<Query> query, List<From.Join> joins, Span span) {
    public TargetRelation {
        joins = List.copyOf(joins);
    }
}
