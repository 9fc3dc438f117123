package dev.tenon.it.proof.schema;

import org.jspecify.annotations.Nullable;

/**
 * A one-to-many attribute with a foreign key in the table of its targets, which do not know it ({@code @JoinColumn}).
 *
 * @param orphans whether a target that leaves is deleted, and all are with their owner
 * @param place the column of the places, where the attribute is a list that keeps its order
 */
public record Contribution(
        Shape owner,
        Slot slot,
        Key key,
        Shape target,
        boolean orphans,
        @Nullable String place) implements Relation {

    /** A collection that persists its targets, and lets go of those that leave. */
    public static Contribution of(Shape owner, String field, Key key, Shape target) {
        return new Contribution(owner, new Slot(owner.type(), field), key, target, false, null);
    }

    /** What leaves is deleted. */
    public Contribution orphanRemoval() {
        return new Contribution(owner, slot, key, target, true, place);
    }

    /** In an order that a column keeps. */
    public Contribution placed(String places) {
        return new Contribution(owner, slot, key, target, orphans, places);
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
