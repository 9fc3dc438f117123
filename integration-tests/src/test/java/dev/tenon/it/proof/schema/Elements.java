package dev.tenon.it.proof.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collection of values with a table of its own.
 *
 * @param place the column of the places in a list, or of the keys in a map
 */
public record Elements(
        Shape owner,
        Slot slot,
        String table,
        String ownerColumn,
        String column,
        @Nullable String place) implements Relation {

    /** A collection of text without an order. */
    public static Elements of(Shape owner, String field, String table, String ownerColumn, String column) {
        return new Elements(owner, new Slot(owner.type(), field), table, ownerColumn, column, null);
    }

    /** With a column for the places of a list or the keys of a map. */
    public Elements placed(String places) {
        return new Elements(owner, slot, table, ownerColumn, column, places);
    }

    /** Whether equal values are kept once. */
    public boolean isSet() {
        return Set.class.isAssignableFrom(slot.type());
    }

    /** Whether values have keys. */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot.type());
    }

    /** Whether values have places. */
    public boolean isOrdered() {
        return List.class.isAssignableFrom(slot.type()) && place != null;
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
