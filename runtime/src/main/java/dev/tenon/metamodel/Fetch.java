package dev.tenon.metamodel;

import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One hop of a fetch plan: a relationship, how it is loaded, and what is loaded from its targets. Immutable.
 *
 * @param place where the relationship is found
 * @param name the relationship's name
 * @param target the target entity; of a collection of values, their class
 * @param next the hops from the targets
 */
public record Fetch(Place<?> place, String name, Class<?> target, Strategy strategy, List<Fetch> next)
        implements Fetchable {

    /** How a relationship is loaded. */
    public enum Strategy {
        /** By a further statement over the owners' keys. */
        SELECT_IN,
        /** By an outer join of the same statement. */
        JOINED,
        /** By a further statement that repeats the query as a subquery. */
        SUBQUERY,
        /** Not at all; touching it throws. */
        RAISE
    }

    public Fetch {
        next = List.copyOf(next);
    }

    static Fetch of(Place<?> place, String name, Class<?> target) {
        if (place instanceof Place.Part<?> part) {
            return of(part.owner(), part.attribute() + "." + name, target);
        }
        if (place instanceof Place.Step<?>) {
            throw new QueryException(
                    "TN514",
                    "fetch(" + place.display() + "." + name
                            + ") is a path of several hops\nhelp:   write each hop, so that"
                            + " it can have its strategy: X_.first.then(Y_.second)");
        }
        return new Fetch(place, name, target, Strategy.SELECT_IN, List.of());
    }

    @Override
    public Fetch fetch() {
        return this;
    }

    /** The class that has the relationship. */
    public Class<?> owner() {
        return place.type();
    }

    Fetch with(Strategy chosen) {
        return new Fetch(place, name, target, chosen, next);
    }

    Fetch followedBy(Fetchable... hops) {
        List<Fetch> all = new ArrayList<>(next);
        for (Fetchable hop : hops) {
            Fetch fetch = hop.fetch();
            requireLink(fetch);
            all.add(fetch);
        }
        return new Fetch(place, name, target, strategy, all);
    }

    /** LOD-29; an attribute of a subclass or superclass of the target may apply to the rows at hand. */
    private void requireLink(Fetch hop) {
        Class<?> start = hop.place.root().type();
        if (!start.isAssignableFrom(target) && !target.isAssignableFrom(start)) {
            throw new QueryException(
                    "TN514",
                    this + " cannot be followed by " + hop + "\nfound:  " + this + " leads to " + target.getSimpleName()
                            + "; " + hop + " starts at " + start.getSimpleName());
        }
    }

    @Override
    public String toString() {
        return place.display() + "." + name;
    }
}
