package dev.tenon.session.flush;

import dev.tenon.mapping.AttributeType.Elements;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.flush.ElementRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a collection of values, found by what they hold. Equal values are written alike; others may be, too (a
 * number with another scale, an embeddable without {@code equals}), and only those are looked for among all.
 *
 * @param <E> the owner's class
 */
final class ElementIndex<E> {
    private final EntityModel<E> model;
    private final Elements elements;
    private final List<Row> rows;
    private final Map<@Nullable Object, List<Row>> byValue = new HashMap<>();
    private final Set<Row> taken = Collections.newSetFromMap(new IdentityHashMap<>(0));

    ElementIndex(EntityModel<E> model, Elements elements, List<Row> rows) {
        this.model = model;
        this.elements = elements;
        this.rows = rows;
        for (Row row : rows) {
            byValue.computeIfAbsent(value(row), any -> new ArrayList<>(1)).add(row);
        }
    }

    private @Nullable Object value(Row row) {
        return elements.key() != null ? row.key() : row.element();
    }

    /** Takes a row that is written like another one; false if there is none. */
    boolean take(Row like) {
        Row found = find(like);
        if (found == null) {
            return false;
        }
        taken.add(found);
        byValue.getOrDefault(value(found), List.of()).remove(found);
        return true;
    }

    /** The rows that were not taken. */
    List<Row> left() {
        return rows.stream().filter(row -> !taken.contains(row)).toList();
    }

    /** A row that is written like another one, and was not taken; null if there is none. */
    @Nullable
    Row find(Row like) {
        Row equal = find(byValue.getOrDefault(value(like), List.of()), like);
        return equal != null || elements.key() != null || isAloneInItsColumn(like.element()) ? equal : find(rows, like);
    }

    private @Nullable Row find(List<Row> candidates, Row like) {
        for (Row row : candidates) {
            if (!taken.contains(row) && same(row, like)) {
                return row;
            }
        }
        return null;
    }

    private boolean same(Row one, Row other) {
        return ElementRows.same(model, elements, one, other);
    }

    /** Whether only equal values are written like this one. */
    private static boolean isAloneInItsColumn(@Nullable Object element) {
        return element == null
                || element instanceof String
                || element instanceof Integer
                || element instanceof Long
                || element instanceof Enum<?>
                || element instanceof UUID
                || element instanceof LocalDate;
    }
}
