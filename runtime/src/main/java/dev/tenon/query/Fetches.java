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

    /** The specification with more paths, if each starts at an entity that is returned and no two contradict each other. */
    static QuerySpecification added(QuerySpecification specification, List<Fetch> more) {
        List<Place<?>> entities = entities(specification);
        List<Fetch> all = new ArrayList<>(specification.fetches());
        for (Fetch fetch : more) {
            requireRoot(fetch, specification, entities);
            all.add(spelledOut(fetch));
        }
        return specification.withFetchPlan(specification.fetchPlan().with(merged(all)));
    }

    /** Levels that are joined stand in the query one by one. */
    private static Fetch spelledOut(Fetch hop) {
        List<Fetch> next = new ArrayList<>();
        hop.next().forEach(further -> next.add(spelledOut(further)));
        int levels = hop.way().levels();
        if (!hop.strategy().isJoined() || levels == 0) {
            return hop.leadingTo(next);
        }
        Fetch once = new Fetch(hop.place(), hop.name(), hop.target(), hop.way().recursive(0), next);
        Fetch further = once;
        for (int level = 1; level <= levels; level++) {
            List<Fetch> behind = new ArrayList<>(next);
            behind.add(further);
            further = once.leadingTo(behind);
        }
        return further;
    }

    /** Paths that begin with the same hop have it once. */
    private static List<Fetch> merged(List<Fetch> hops) {
        List<Fetch> distinct = new ArrayList<>();
        for (Fetch hop : hops) {
            int same = indexOf(distinct, hop);
            if (same < 0) {
                distinct.add(hop);
            } else {
                distinct.set(same, merged(distinct.get(same), hop));
            }
        }
        return distinct.stream().map(hop -> hop.leadingTo(merged(hop.next()))).toList();
    }

    private static int indexOf(List<Fetch> hops, Fetch hop) {
        for (int i = 0; i < hops.size(); i++) {
            if (hops.get(i).place().equals(hop.place()) && hops.get(i).name().equals(hop.name())) {
                return i;
            }
        }
        return -1;
    }

    private static Fetch merged(Fetch one, Fetch other) {
        if (!one.way().equals(other.way())) {
            throw new QueryException(
                    "TN514", one + " is fetched in two ways\nfound:  " + one.way() + " and " + other.way());
        }
        List<Fetch> next = new ArrayList<>(one.next());
        next.addAll(other.next());
        return one.leadingTo(next);
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
}
