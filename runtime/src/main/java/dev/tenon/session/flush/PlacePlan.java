package dev.tenon.session.flush;

import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UniquePlaces;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.LinkChanges.CollectionChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans how the changed collections of one flush hand on the places of their elements where those are unique (FLS-6, COL-8). */
final class PlacePlan {
    private static final PlacePlan NOTHING = new PlacePlan(List.of());

    private final List<PlaceOrder> orders;

    private PlacePlan(List<PlaceOrder> orders) {
        this.orders = orders;
    }

    /**
     * A plan.
     *
     * @param links what changed between objects; null if nothing can have
     */
    static PlacePlan of(UnitOfWork session, FlushWork work, @Nullable LinkChanges links) {
        if (links == null || links.collections().stream().noneMatch(PlacePlan::hasUniquePlaces)) {
            return NOTHING;
        }
        Map<Relationship, PlaceOrder> orders = new LinkedHashMap<>();
        for (CollectionChange change : links.collections()) {
            Relationship relationship = change.relationship();
            UniquePlaces places = relationship.uniquePlaces();
            if (places != null) {
                orders.computeIfAbsent(relationship, each -> new PlaceOrder(session, work, each, places))
                        .add(change);
            }
        }
        return new PlacePlan(List.copyOf(orders.values()));
    }

    private static boolean hasUniquePlaces(CollectionChange change) {
        return change.relationship().uniquePlaces() != null;
    }

    /** Whether removed rows have places that others get. */
    boolean wantRemoved() {
        return orders.stream().anyMatch(PlaceOrder::wantsRemoved);
    }

    /** Plans, when it is known which removed rows go first. */
    void plan() {
        orders.forEach(PlaceOrder::plan);
    }
}
