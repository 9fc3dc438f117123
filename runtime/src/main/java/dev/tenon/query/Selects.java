package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import java.util.List;

/** Makes queries of one value for each row. */
final class Selects {
    /** The only value of the row is the result. */
    static final RowMapper<Object> FIRST = row -> row[0];

    private Selects() {}

    static <T> Select<T> of(Class<T> type) {
        return of(type.isRecord() ? new ProjectedRecord<>(type) : new EntityRow<>(Place.of(type)));
    }

    @SuppressWarnings("unchecked") // the only value of the row is the selected one
    static <T> Select<T> of(Selectable<T> item) {
        return new Select<>(QuerySpecification.of(List.of(item)), (RowMapper<T>) FIRST);
    }
}
