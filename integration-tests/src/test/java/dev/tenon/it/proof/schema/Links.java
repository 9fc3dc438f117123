package dev.tenon.it.proof.schema;

import org.jspecify.annotations.Nullable;

/**
 * A many-to-many attribute with a table of its own.
 *
 * @param inverse the collection of the target that shows the same, from the other side
 * @param position the column of the places, where the attribute is a list that keeps its order
 */
public record Links(
        Shape owner,
        Slot slot,
        String table,
        String ownerColumn,
        String targetColumn,
        Shape target,
        @Nullable Slot inverse,
        @Nullable String position)
        implements Relation {

    /** A collection that only its owner knows. */
    public static Links of(
            Shape owner, String field, String table, String ownerColumn, String targetColumn, Shape target) {
        return new Links(owner, new Slot(owner.type(), field), table, ownerColumn, targetColumn, target, null, null);
    }

    /** Shown by a collection of the target. */
    public Links shownBy(String field) {
        return new Links(
                owner, slot, table, ownerColumn, targetColumn, target, new Slot(target.type(), field), position);
    }

    /** In an order that a column keeps. */
    public Links ordered(String column) {
        return new Links(owner, slot, table, ownerColumn, targetColumn, target, inverse, column);
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
