package dev.tenon.schema;

import java.util.Map;

/** A table as the database has it; columns by their comparable names. */
record LiveTable(Map<String, LiveColumn> columns) {
    LiveTable {
        columns = Map.copyOf(columns);
    }

    /**
     * A column as the database has it.
     *
     * @param generated whether the database gives it a value where an INSERT does not: a default, an identity
     */
    record LiveColumn(String name, String typeName, boolean nullable, boolean generated) {}
}
