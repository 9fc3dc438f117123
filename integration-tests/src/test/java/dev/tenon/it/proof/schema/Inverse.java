package dev.tenon.it.proof.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The other side of a {@link Reference}: an attribute of the target, and what becomes of objects by way of it. */
public record Inverse(Slot slot, Set<Rule> rules) {

    /** What the attribute passes on to the objects in it. */
    public enum Rule {
        /** {@code cascade = PERSIST}. */
        PERSIST,
        /** {@code cascade = MERGE}. */
        MERGE,
        /** {@code cascade = REMOVE}. */
        REMOVE,
        /** {@code orphanRemoval = true}. */
        ORPHANS
    }

    static Inverse of(Slot slot, Rule... rules) {
        Set<Rule> all = Set.of(rules);
        return new Inverse(all.contains(Rule.MERGE) ? slot.merging() : slot, all);
    }

    /** Whether it shows several objects. */
    public boolean isCollection() {
        return Collection.class.isAssignableFrom(slot.type()) || isMap();
    }

    /** Whether it shows them by their labels ({@code @MapKey}). */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot.type());
    }
}
