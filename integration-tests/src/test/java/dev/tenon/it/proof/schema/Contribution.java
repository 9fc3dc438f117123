package dev.tenon.it.proof.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A one-to-many attribute with a foreign key in the table of its targets, which do not know it ({@code @JoinColumn}), or
 * leave it to the other side.
 *
 * @param orphans whether a target that leaves is deleted, and all are with their owner
 * @param place the column of the places, where the attribute is a list that keeps its order, or of the keys in a map
 * @param mirror the attribute of the targets that shows the owner
 */
public record Contribution(
        Shape owner,
        Slot slot,
        Key key,
        Shape target,
        boolean orphans,
        @Nullable String place,
        @Nullable Slot mirror) implements Relation {

    /** A collection that persists its targets, and lets go of those that leave. */
    public static Contribution of(Shape owner, String field, Key key, Shape target) {
        return new Contribution(owner, new Slot(owner.type(), field), key, target, false, null, null);
    }

    /** With {@code cascade = MERGE}. */
    public Contribution merging() {
        return new Contribution(owner, slot.merging(), key, target, orphans, place, mirror);
    }

    /** What leaves is deleted. */
    public Contribution orphanRemoval() {
        return new Contribution(owner, slot, key, target, true, place, mirror);
    }

    /** Shown by an attribute of the targets. */
    public Contribution shownBy(String field) {
        return new Contribution(owner, slot, key, target, orphans, place, new Slot(target.type(), field));
    }

    /** Whether targets have keys. */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot.type());
    }

    /** Whether targets have places. */
    public boolean isOrdered() {
        return !isMap() && place != null;
    }

    /** In an order that a column keeps, or under keys. */
    public Contribution placed(String places) {
        return new Contribution(owner, slot, key, target, orphans, places, mirror);
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
