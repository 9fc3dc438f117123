package dev.tenon.metamodel;

import dev.tenon.expression.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a hop of a fetch plan is loaded. Immutable.
 *
 * @param strategy the strategy
 * @param levels how many further levels of a relationship of an entity to itself; {@link #ALL_LEVELS} until there is nothing
 * @param chunk how many owners one statement loads for; 0 for as many as there are usually
 * @param joined the alias of the join that {@link Fetch.Strategy#FROM_JOIN} reads; null for the join without an alias
 */
public record FetchWay(
        Fetch.Strategy strategy,
        int levels,
        int chunk,
        @Nullable Place<?> joined) {
    /** Until a level returns nothing. */
    public static final int ALL_LEVELS = -1;

    /** A strategy by itself. */
    public static FetchWay of(Fetch.Strategy strategy) {
        return new FetchWay(strategy, 0, 0, null);
    }

    FetchWay by(Fetch.Strategy chosen) {
        return new FetchWay(chosen, levels, chunk, null);
    }

    /** The same for another number of levels. */
    public FetchWay recursive(int furtherLevels) {
        return new FetchWay(strategy, furtherLevels, chunk, joined);
    }

    FetchWay chunks(int owners) {
        return new FetchWay(strategy, levels, owners, joined);
    }

    /** Whether further levels are loaded. */
    public boolean isRecursive() {
        return levels != 0;
    }

    /** In the words of the statement that asked for it. */
    @Override
    public String toString() {
        return strategy
                + (levels == 0 ? "" : levels == ALL_LEVELS ? ", recursive" : ", recursive(" + levels + ")")
                + (chunk == 0 ? "" : ", chunks(" + chunk + ")")
                + (joined == null ? "" : " of " + joined.display());
    }
}
