package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.metamodel.EntityPath;
import dev.tenon.metamodel.Fetch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the fetch paths of a query (LOD-29). */
final class Fetches {
    private Fetches() {}

    /** The specification, if every path starts at an entity that is returned and no two contradict each other. */
    static QuerySpecification checked(QuerySpecification specification) {
        List<Place<?>> entities = entities(specification);
        for (Fetch fetch : specification.fetches()) {
            requireRoot(fetch, specification, entities);
        }
        requireAgreement(specification.fetches());
        return specification;
    }

    /** The entities that a query returns. */
    static List<Place<?>> entities(QuerySpecification specification) {
        List<Place<?>> entities = new ArrayList<>();
        for (Selectable<?> item : specification.items()) {
            Place<?> place = entity(item);
            if (place != null) {
                entities.add(place);
            }
        }
        return entities;
    }

    /** The entity that an item of the select list is; null for expressions and records. */
    static @Nullable Place<?> entity(Selectable<?> item) {
        return item instanceof EntityRow<?> row
                ? row.place()
                : item instanceof EntityPath<?> path ? EntityPath.placeOf(path) : null;
    }

    /** Whether a path starts at that entity: named by its alias or place, or by its class alone. */
    static boolean startsAt(Fetch fetch, Place<?> entity) {
        Place<?> place = fetch.place();
        return place.equals(entity)
                || (place instanceof Place.Only<?>
                        && (place.type().isAssignableFrom(entity.type())
                                || entity.type().isAssignableFrom(place.type())));
    }

    private static void requireRoot(Fetch fetch, QuerySpecification specification, List<Place<?>> entities) {
        if (entities.stream().noneMatch(entity -> startsAt(fetch, entity))) {
            String returned = entities.stream()
                    .map(entity -> entity.type().getSimpleName())
                    .collect(Collectors.joining(", "));
            throw new QueryException(
                    "TN514",
                    "fetch(" + fetch
                            + ") starts at an entity that the query does not return\nfound:  the query returns "
                            + (returned.isEmpty() ? "no entity, but " + specification.items() : returned) + "; " + fetch
                            + " starts at " + fetch.owner().getSimpleName());
        }
    }

    private static void requireAgreement(List<Fetch> fetches) {
        for (int i = 0; i < fetches.size(); i++) {
            Fetch one = fetches.get(i);
            requireAgreement(one.next());
            for (Fetch other : fetches.subList(0, i)) {
                if (one.place().equals(other.place())
                        && one.name().equals(other.name())
                        && one.strategy() != other.strategy()) {
                    throw new QueryException(
                            "TN514",
                            one + " is fetched in two ways\nfound:  " + other.strategy() + " and " + one.strategy());
                }
            }
        }
    }
}
