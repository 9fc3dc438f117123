package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.metamodel.Fetch;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.PlannedFetch;
import dev.tenon.query.ResultItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The associations that a query forbids to load later (LOD-24). */
record Raised(Set<AttributeType> attributes) {
    static final Raised NOTHING = new Raised(Set.of());

    Raised {
        attributes = Set.copyOf(attributes);
    }

    /** What a query says of the entities in its own rows. */
    static Raised of(CompiledQuery<?> query) {
        Set<AttributeType> found = Set.of();
        for (ResultItem item : query.items()) {
            if (item instanceof ResultItem.Entity entity) {
                found = collect(entity.fetches(), found);
            }
        }
        return found.isEmpty() ? NOTHING : new Raised(found);
    }

    /** What hops say of the entities that they start from, and of those that are joined to them. */
    static Raised of(List<PlannedFetch> hops) {
        Set<AttributeType> found = collect(hops, Set.of());
        return found.isEmpty() ? NOTHING : new Raised(found);
    }

    private static Set<AttributeType> collect(List<PlannedFetch> hops, Set<AttributeType> known) {
        Set<AttributeType> found = known;
        for (PlannedFetch hop : hops) {
            if (hop.strategy() == Fetch.Strategy.RAISE) {
                found = found.isEmpty() ? new HashSet<>() : found;
                found.add(hop.attribute());
            } else if (hop.isJoined()) {
                found = collect(hop.next(), found);
            }
        }
        return found;
    }

    boolean contains(AttributeType attribute) {
        return !attributes.isEmpty() && attributes.contains(attribute);
    }
}
