package dev.tenon.it.proof.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection of values with a table of its own.
 *
 * @param value what its elements may be, and the columns that hold them
 * @param place the column of the places in a list, or of the keys in a map
 */
public record Elements(
        Shape owner,
        String table,
        Key ownerKey,
        Value value,
        @Nullable String place) implements Relation {

    /** A collection of text. */
    public static Elements of(Shape owner, String field, String table, Key ownerKey, String column) {
        Value text = Value.simple(new Slot(owner.type(), field), column, "ash", "elm", "oak", "yew");
        return new Elements(owner, table, ownerKey, text, null);
    }

    /** A collection of embeddables. */
    public static <V> Elements embedded(
            Shape owner,
            String field,
            String table,
            Key ownerKey,
            Map<String, Function<V, Object>> columns,
            List<V> choices) {
        Value embeddable = Value.embedded(new Slot(owner.type(), field), columns, choices);
        return new Elements(owner, table, ownerKey, embeddable, null);
    }

    /** With a column for the places of a list or the keys of a map. */
    public Elements placed(String places) {
        return new Elements(owner, table, ownerKey, value, places);
    }

    @Override
    public Slot slot() {
        return value.slot();
    }

    /** Whether values have keys. */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot().type());
    }

    /** Whether values have places. */
    public boolean isOrdered() {
        return !isMap() && place != null;
    }

    @Override
    public String toString() {
        return owner + "." + slot().name();
    }
}
