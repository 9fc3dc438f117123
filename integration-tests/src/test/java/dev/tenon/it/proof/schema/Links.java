package dev.tenon.it.proof.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A many-to-many attribute with a table of its own.
 *
 * @param inverse the collection of the target that shows the same, from the other side
 * @param place the column of the places in a list that keeps its order, or of the keys in a map
 */
public record Links(
        Shape owner,
        Slot slot,
        String table,
        Key ownerKey,
        Key targetKey,
        Shape target,
        @Nullable Slot inverse,
        @Nullable String place)
        implements Relation {

    /** A collection that only its owner knows. */
    public static Links of(Shape owner, String field, String table, Key ownerKey, Key targetKey, Shape target) {
        return new Links(owner, new Slot(owner.type(), field), table, ownerKey, targetKey, target, null, null);
    }

    /** Shown by a collection of the target. */
    public Links shownBy(String field) {
        return new Links(owner, slot, table, ownerKey, targetKey, target, new Slot(target.type(), field), place);
    }

    /** With {@code cascade = MERGE}. */
    public Links merging() {
        return new Links(owner, slot.merging(), table, ownerKey, targetKey, target, inverse, place);
    }

    /** Shown by a collection of the target that has {@code cascade = MERGE}. */
    public Links shownByMerging(String field) {
        return new Links(
                owner, slot, table, ownerKey, targetKey, target, new Slot(target.type(), field).merging(), place);
    }

    /** With a column for the places of a list or the keys of a map. */
    public Links placed(String places) {
        return new Links(owner, slot, table, ownerKey, targetKey, target, inverse, places);
    }

    /** Whether targets have keys. */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot.type());
    }

    /** Whether targets have places. */
    public boolean isOrdered() {
        return !isMap() && place != null;
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
