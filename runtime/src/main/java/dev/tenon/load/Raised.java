package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.metamodel.Fetch;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.PlannedFetch;
import dev.tenon.query.ResultItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The associations that a query forbids to load later (LOD-24).
 *
 * @param always those that must not be read unless the query loads them
 * @param onSql those that may be read where no statement is needed
 * @param others whether all that are not mentioned must not be read either (LOD-29)
 * @param mentioned what the query says something else about
 */
record Raised(Set<AttributeType> always, Set<AttributeType> onSql, boolean others, Set<AttributeType> mentioned) {
    static final Raised NOTHING = new Raised(Set.of(), Set.of(), false, Set.of());

    Raised {
        always = Set.copyOf(always);
        onSql = Set.copyOf(onSql);
        mentioned = Set.copyOf(mentioned);
    }

    /** What a query says of the entities in its own rows. */
    static Raised of(CompiledQuery<?> query) {
        List<ResultItem> items = query.items();
        if (!query.raisesOthers() && !raisesItem(items)) {
            return NOTHING;
        }
        Collecting found = new Collecting();
        for (ResultItem item : items) {
            if (item instanceof ResultItem.Entity entity) {
                found.add(entity.fetches());
            }
        }
        return found.raised(query.raisesOthers());
    }

    private static boolean raisesItem(List<ResultItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof ResultItem.Entity entity && raises(entity.fetches())) {
                return true;
            }
        }
        return false;
    }

    private static boolean raises(List<PlannedFetch> hops) {
        for (PlannedFetch hop : hops) {
            if (hop.strategy().raises() || (hop.isJoined() && raises(hop.next()))) {
                return true;
            }
        }
        return false;
    }

    /** What a hop says of its targets, and of those that are joined to them. */
    static Raised of(PlannedFetch hop, boolean others) {
        if (!others && !raises(hop.next())) {
            return NOTHING;
        }
        Collecting found = new Collecting();
        found.add(hop.next());
        if (hop.way().isRecursive()) {
            found.mentioned.add(hop.attribute());
        }
        return found.raised(others);
    }

    private static final class Collecting {
        private final Set<AttributeType> always = new HashSet<>();
        private final Set<AttributeType> onSql = new HashSet<>();
        private final Set<AttributeType> mentioned = new HashSet<>();

        void add(List<PlannedFetch> hops) {
            for (PlannedFetch hop : hops) {
                if (hop.strategy() == Fetch.Strategy.RAISE) {
                    always.add(hop.attribute());
                } else {
                    mentioned.add(hop.attribute());
                }
                if (hop.strategy() == Fetch.Strategy.RAISE_ON_SQL) {
                    onSql.add(hop.attribute());
                } else if (hop.isJoined()) {
                    add(hop.next());
                }
            }
        }

        Raised raised(boolean others) {
            return always.isEmpty() && onSql.isEmpty() && !others
                    ? NOTHING
                    : new Raised(always, onSql, others, mentioned);
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one of nothing
    boolean isNothing() {
        return this == NOTHING;
    }

    /** Whether a statement must not load it. */
    boolean contains(AttributeType attribute) {
        return !isNothing() && (onSql.contains(attribute) || forbids(attribute));
    }

    /** Whether it must not be read, even if the session has the target. */
    boolean forbids(AttributeType attribute) {
        return !isNothing() && (always.contains(attribute) || (others && !mentioned.contains(attribute)));
    }

    /** What forbids it, as the query says it. */
    String mode(AttributeType attribute) {
        return always.contains(attribute) ? "raise" : onSql.contains(attribute) ? "raiseOnSql" : "raiseOthers";
    }
}
