package dev.tenon.processor.condition.tree;

import java.util.List;
import java.util.Optional;

/**
 * The relation of {@code @JoinTarget}.
 *
 * @param relation the target
 * @param query what replaces the target's table; its {@link ResolvedQuery#row} is set
 * @param joins what is joined to it
 */
public record ResolvedTarget(Relation relation, Optional<ResolvedQuery> query, List<ResolvedFrom.Join> joins) {
    public ResolvedTarget {
        joins = List.copyOf(joins);
    }
}
