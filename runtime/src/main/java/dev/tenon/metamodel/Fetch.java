package dev.tenon.metamodel;

import dev.tenon.Deferred;
import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * One hop of a fetch plan: a relationship, how it is loaded, and what is loaded from its targets. Immutable.
 *
 * @param place where the relationship is found
 * @param name the relationship's name
 * @param target the target entity; of a collection of values, their class; of a deferred attribute {@code Deferred}
 * @param next the hops from the targets
 */
public record Fetch(Place<?> place, String name, Class<?> target, FetchWay way, List<Fetch> next) implements Fetchable {

    /** How a relationship is loaded. */
    public enum Strategy {
        /** By a further statement over the owners' keys. */
        SELECT_IN,
        /** By an outer join of the same statement. */
        JOINED,
        /** By an inner join of the same statement. */
        INNER_JOINED,
        /** From the rows of a join that the query has anyway. */
        FROM_JOIN,
        /** By a further statement that repeats the query as a subquery. */
        SUBQUERY,
        /** Not at all; touching it throws. */
        RAISE,
        /** Not at all; touching it throws where only a statement could load it. */
        RAISE_ON_SQL;

        /** Whether its columns stand in the rows of the query. */
        public boolean isJoined() {
            return this == JOINED || this == INNER_JOINED || this == FROM_JOIN;
        }

        /** Whether a later load is forbidden. */
        public boolean raises() {
            return this == RAISE || this == RAISE_ON_SQL;
        }
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
        return new Fetch(place, name, target, FetchWay.of(Strategy.SELECT_IN), List.of());
    }

    /** A deferred attribute, which leads to no other entity. */
    static Fetch ofDeferred(Place<?> place, String name) {
        return of(place, name, Deferred.class);
    }

    @Override
    public Fetch fetch() {
        return this;
    }

    /** How it is loaded. */
    public Strategy strategy() {
        return way.strategy();
    }

    /** The class that has the relationship. */
    public Class<?> owner() {
        return place.type();
    }

    /**
     * The same hop, loaded in another way.
     *
     * @throws QueryException if it cannot be loaded so
     */
    Fetch with(FetchWay chosen) {
        Fetch changed = new Fetch(place, name, target, chosen, next);
        changed.requireSense();
        return changed;
    }

    /** The same hop with other hops behind it. */
    public Fetch leadingTo(List<Fetch> hops) {
        return new Fetch(place, name, target, way, hops);
    }

    Fetch followedBy(Fetchable... hops) {
        List<Fetch> all = new ArrayList<>(next);
        for (Fetchable hop : hops) {
            Fetch fetch = hop.fetch();
            requireLink(fetch);
            all.add(fetch);
        }
        Fetch longer = leadingTo(all);
        longer.requireSense();
        return longer;
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

    private void requireSense() {
        if (strategy().raises() && !next.isEmpty()) {
            throw new QueryException(
                    "TN514", this + " cannot be followed by " + next.get(0) + "\nfound:  " + way + " loads nothing");
        }
        if (way.isRecursive()) {
            requireRecursion();
        }
        if (way.chunk() != 0 && strategy() != Strategy.SELECT_IN) {
            throw new QueryException(
                    "TN522",
                    this + ".chunks(" + way.chunk() + ") is for select-in, which lists the keys of owners\nfound:  "
                            + way);
        }
    }

    /** LOD-30: what is loaded has the relationship itself, and there is an end to what one statement joins. */
    private void requireRecursion() {
        Class<?> start = place.root().type();
        if (!start.isAssignableFrom(target)) {
            throw new QueryException(
                    "TN521",
                    this + ".recursive() needs a relationship of an entity to itself\nfound:  " + this + " leads from "
                            + start.getSimpleName() + " to " + target.getSimpleName()
                            + "\nhelp:   write each hop: " + this + ".then(…)");
        }
        boolean joins = strategy() == Strategy.JOINED || strategy() == Strategy.INNER_JOINED;
        if (strategy().raises() || strategy() == Strategy.FROM_JOIN || (joins && way.levels() == FetchWay.ALL_LEVELS)) {
            throw new QueryException(
                    "TN521",
                    this + " cannot be loaded like that level by level\nfound:  " + way
                            + "\nhelp:   "
                            + (joins ? "say how many levels are joined: .recursive(2); or leave" : "leave")
                            + " the strategy out, for a statement a level");
        }
    }

    @Override
    public String toString() {
        return place.display() + "." + name;
    }
}
