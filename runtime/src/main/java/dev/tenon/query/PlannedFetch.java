package dev.tenon.query;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.metamodel.Fetch;
import dev.tenon.metamodel.FetchWay;
import java.util.List;
import java.util.Objects;

/**
 * A hop of a query's fetch plan, resolved.
 *
 * <p>A joined hop's columns stand in the same row: for an association the target's select list, as its loader reads it; for
 * a collection of values a map's key or a list's position first if there is one, then the element. They are all null where
 * the outer join found nothing. A hop that cannot be joined is planned as a select-in.
 *
 * @param attribute an {@link Association} or {@link AttributeType.Elements}, or a deferred {@link AttributeType.Basic}
 * @param column the first of a joined hop's columns, from 1; 0 for other strategies
 * @param next the hops from the targets
 */
public record PlannedFetch(AttributeType attribute, FetchWay way, int column, List<PlannedFetch> next) {
    public PlannedFetch {
        next = List.copyOf(next);
    }

    /** The attribute's number among the associations of its entity, or among its deferred attributes. */
    public int index() {
        if (attribute instanceof AttributeType.Basic deferred) {
            return Objects.requireNonNull(deferred.deferral(), "deferral").index();
        }
        return attribute instanceof Association association
                ? association.index()
                : ((AttributeType.Elements) attribute).index();
    }

    /** The strategy. */
    public Fetch.Strategy strategy() {
        return way.strategy();
    }

    /** Whether it is a deferred attribute, which leads to no other entity. */
    public boolean isDeferred() {
        return attribute instanceof AttributeType.Basic;
    }

    /** Whether its columns stand in the row of the query. */
    public boolean isJoined() {
        return strategy().isJoined();
    }
}
