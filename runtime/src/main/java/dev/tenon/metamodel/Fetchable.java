package dev.tenon.metamodel;

import dev.tenon.QueryException;

/**
 * What {@code fetch(…)} takes: a relationship or association proxy, loaded by select-in, a deferred attribute, loaded with
 * its row, or a {@link Fetch} that says more.
 */
public sealed interface Fetchable permits Relationship, ProxyToMany, ProxyValues, DeferredAttribute, Fetch {

    /** How it is loaded. */
    Fetch fetch();

    /** Loaded by an outer join of the same statement. */
    default Fetch joined() {
        return by(Fetch.Strategy.JOINED);
    }

    /** Loaded by an inner join of the same statement: owners without a target are left out. */
    default Fetch innerJoined() {
        return by(Fetch.Strategy.INNER_JOINED);
    }

    /**
     * Taken from the rows of a join that the query has anyway ({@code .join(X_.relationship)}): a collection holds what
     * the query returned of it, filtered by the query's conditions, and counts as loaded (LOD-26).
     */
    default Fetch fromJoin() {
        return by(Fetch.Strategy.FROM_JOIN);
    }

    /** Taken from the rows of the join under that alias ({@code .join(X_.relationship, alias)}). */
    default Fetch fromJoin(EntityPath<?> alias) {
        Fetch hop = fetch();
        return hop.with(new FetchWay(
                Fetch.Strategy.FROM_JOIN, hop.way().levels(), hop.way().chunk(), EntityPath.placeOf(alias)));
    }

    /** Loaded by a second statement that repeats the query as a subquery. */
    default Fetch subquery() {
        return by(Fetch.Strategy.SUBQUERY);
    }

    /** Not loaded; touching it throws. */
    default Fetch raise() {
        return by(Fetch.Strategy.RAISE);
    }

    /** Not loaded; touching it throws unless the session has the target already, so that no statement is needed (LOD-24). */
    default Fetch raiseOnSql() {
        return by(Fetch.Strategy.RAISE_ON_SQL);
    }

    private Fetch by(Fetch.Strategy strategy) {
        Fetch hop = fetch();
        return hop.with(hop.way().by(strategy));
    }

    /**
     * Loaded level by level until a level returns nothing: a relationship of an entity to itself (LOD-30). Hops behind it
     * are loaded from the targets of every level.
     *
     * @throws dev.tenon.QueryException if the relationship leads to another entity, or is joined
     */
    default Fetch recursive() {
        Fetch hop = fetch();
        return hop.with(hop.way().recursive(FetchWay.ALL_LEVELS));
    }

    /**
     * Loaded, and then that many further levels.
     *
     * @throws dev.tenon.QueryException if the relationship leads to another entity, or there are no further levels
     */
    default Fetch recursive(int furtherLevels) {
        Fetch hop = fetch();
        if (furtherLevels < 1) {
            throw new QueryException(
                    "TN521",
                    hop + ".recursive(" + furtherLevels
                            + ") has no further level\nhelp:   recursive(1) loads two levels;"
                            + " recursive() all there are");
        }
        return hop.with(hop.way().recursive(furtherLevels));
    }

    /**
     * Loaded for so many owners by one statement, instead of 500 (LOD-16).
     *
     * @throws dev.tenon.QueryException if it is less than one, or nothing is loaded by keys
     */
    default Fetch chunks(int owners) {
        Fetch hop = fetch();
        if (owners < 1) {
            throw new QueryException(
                    "TN522", hop + ".chunks(" + owners + ") loads for nobody\nhelp:   a chunk is one owner at least");
        }
        return hop.with(hop.way().chunks(owners));
    }

    /**
     * Goes on from the targets.
     *
     * @throws dev.tenon.QueryException if a further hop does not start at the target of this one
     */
    default Fetch then(Fetchable... next) {
        return fetch().followedBy(next);
    }
}
