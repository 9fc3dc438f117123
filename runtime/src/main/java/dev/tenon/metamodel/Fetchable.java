package dev.tenon.metamodel;

/** What {@code fetch(…)} takes: a relationship or association proxy, loaded by select-in, or a {@link Fetch} that says more. */
public sealed interface Fetchable permits Relationship, ProxyToMany, ProxyValues, Fetch {

    /** How it is loaded. */
    Fetch fetch();

    /** Loaded by an outer join of the same statement. */
    default Fetch joined() {
        return fetch().with(Fetch.Strategy.JOINED);
    }

    /** Loaded by a second statement that repeats the query as a subquery. */
    default Fetch subquery() {
        return fetch().with(Fetch.Strategy.SUBQUERY);
    }

    /** Not loaded; touching it throws. */
    default Fetch raise() {
        return fetch().with(Fetch.Strategy.RAISE);
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
