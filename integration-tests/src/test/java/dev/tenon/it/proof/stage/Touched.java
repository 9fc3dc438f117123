package dev.tenon.it.proof.stage;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Relation;
import java.util.HashMap;
import java.util.Map;

/**
 * How links were changed since the last flush. A plain field cannot be watched, so a program that changes one link in two
 * ways has to flush between: otherwise the two sides would disagree, and that is an error (BRF-17).
 */
public final class Touched {

    /** The ways. */
    public enum Way {
        /** The to-one attribute was set. */
        REFERENCE,
        /** An element was added to, or removed from a collection of the session. */
        COLLECTION,
        /** Another collection was put in the place of the session's. */
        REPLACEMENT,
        /** One of them got another identifier, which is a part of the other one's. */
        KEY
    }

    private record Place(Thing thing, Relation relation) {}

    private final Map<Place, Way> ways = new HashMap<>();

    void clear() {
        ways.clear();
    }

    void touch(Thing thing, Relation relation, Way way) {
        ways.put(new Place(thing, relation), way);
    }

    /** Whether something was changed in another way than this one. */
    boolean isTouchedOtherwise(Thing thing, Relation relation, Way way) {
        Way before = ways.get(new Place(thing, relation));
        return before != null && before != way;
    }

    boolean isTouched(Thing thing, Relation relation) {
        return ways.containsKey(new Place(thing, relation));
    }

    boolean isTouched(Thing thing, Relation relation, Way way) {
        return ways.get(new Place(thing, relation)) == way;
    }
}
