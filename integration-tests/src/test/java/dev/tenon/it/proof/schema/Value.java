package dev.tenon.it.proof.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is a value: what it may be, and what each of its columns then holds.
 *
 * @param choices the first one is what a new object has
 * @param unique whether no two rows have the same one; the first choice is null then
 */
public record Value(
        Slot slot,
        List<@Nullable Object> choices,
        Map<String, Function<@Nullable Object, @Nullable Object>> columns,
        boolean unique) {

    /** An attribute of one column. */
    static Value simple(Slot slot, String column, @Nullable Object... choices) {
        return new Value(
                slot, Collections.unmodifiableList(Arrays.asList(choices)), Map.of(column, value -> value), false);
    }

    /** An attribute of several columns, each a part of it. */
    static <V> Value embedded(Slot slot, Map<String, Function<V, Object>> parts, List<V> choices) {
        Map<String, Function<@Nullable Object, @Nullable Object>> columns = new LinkedHashMap<>();
        parts.forEach((column, part) -> columns.put(column, value -> value == null ? null : part.apply(cast(value))));
        return new Value(slot, Collections.unmodifiableList(choices), columns, false);
    }

    /** No two rows have the same one. */
    Value asUnique() {
        return new Value(slot, choices, columns, true);
    }

    @SuppressWarnings("unchecked") // the choices are all there is
    private static <V> V cast(Object value) {
        return (V) value;
    }

    /** One of the choices. */
    public @Nullable Object choice(int number) {
        return choices.get(Math.floorMod(number, choices.size()));
    }
}
