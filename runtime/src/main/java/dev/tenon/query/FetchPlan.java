package dev.tenon.query;

import dev.tenon.metamodel.Fetch;
import java.util.List;

/**
 * What a query says of loading, apart from its rows.
 *
 * @param fetches what is loaded with the entities that it returns
 * @param overwriting whether its rows overwrite what the session has loaded (LOD-27)
 * @param strict whether what it does not mention must not be loaded later (LOD-29)
 */
record FetchPlan(List<Fetch> fetches, boolean overwriting, boolean strict) {
    static final FetchPlan NONE = new FetchPlan(List.of(), false, false);

    FetchPlan with(List<Fetch> all) {
        return new FetchPlan(all, overwriting, strict);
    }

    FetchPlan populatingExisting() {
        return new FetchPlan(fetches, true, strict);
    }

    FetchPlan raisingOthers() {
        return new FetchPlan(fetches, overwriting, true);
    }
}
