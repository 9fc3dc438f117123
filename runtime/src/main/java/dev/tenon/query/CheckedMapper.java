package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Selectable;
import java.util.ArrayList;
import java.util.List;

/** Runs a user's mapper, and says which value was null where it took a primitive. */
final class CheckedMapper<R> implements RowMapper<R> {
    private final List<Selectable<?>> items;
    private final Object mapping;
    private final RowMapper<? extends R> mapper;

    /**
     * Makes a mapper.
     *
     * @param items the select list
     * @param mapping the user's mapper, which knows the names of a record's components
     */
    CheckedMapper(List<Selectable<?>> items, Object mapping, RowMapper<? extends R> mapper) {
        this.items = items;
        this.mapping = mapping;
        this.mapper = mapper;
    }

    @Override
    public R map(Object[] row) {
        try {
            return mapper.map(row);
        } catch (NullPointerException e) {
            throw nullFor(row, e);
        }
    }

    /** The mapper's own exception stands if no value was null. */
    private RuntimeException nullFor(Object[] row, NullPointerException failure) {
        List<String> components = MapperComponents.primitives(mapping);
        List<String> nulls = new ArrayList<>();
        for (int i = 0; i < row.length && i < items.size(); i++) {
            boolean suspect = components.isEmpty()
                    || (i < components.size() && !components.get(i).isEmpty());
            if (row[i] == null && suspect) {
                nulls.add(components.isEmpty() ? describe(i) : components.get(i) + ", " + describe(i));
            }
        }
        if (nulls.isEmpty()) {
            return failure;
        }
        return new QueryException(
                "TN515",
                "null does not fit a primitive: " + String.join("; ", nulls)
                        + "\nhelp:   declare a wrapper, such as Long,"
                        + " or give a value for null, such as .coalesce(0L)",
                failure);
    }

    private String describe(int index) {
        Selectable<?> item = items.get(index);
        String text = item instanceof Expression<?> expression ? NodeText.of(expression.node()) : item.toString();
        return "value " + (index + 1) + " (" + text + ")";
    }
}
