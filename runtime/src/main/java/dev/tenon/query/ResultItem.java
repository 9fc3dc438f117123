package dev.tenon.query;

import dev.tenon.mapping.EntityType;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.ProjectionUnit;
import dev.tenon.type.ValueType;
import java.util.List;

/** One value of a row: how it is read, and from which column (from 1). */
public sealed interface ResultItem {

    /** Its first column. */
    int column();

    /** A value in one column. */
    record Scalar(int column, ValueType<?> type) implements ResultItem {}

    /**
     * An entity, in as many columns as its loader reads.
     *
     * @param fetches what the query says of its associations; those that it does not mention are loaded as mapped
     */
    record Entity(int column, EntityUnit<?> unit, EntityType<?> type, List<PlannedFetch> fetches)
            implements ResultItem {
        public Entity {
            fetches = List.copyOf(fetches);
        }
    }

    /** A {@code @Projection} record, in one column for each path. */
    record Projection(int column, ProjectionUnit<?> unit) implements ResultItem {}
}
