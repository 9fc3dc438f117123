package dev.tenon.processor.report;

import java.util.List;

/**
 * An entity-relationship diagram of tables.
 *
 * @param boxes sorted by the name of the table
 * @param lines in the order of their entities and of declaration
 */
record Diagram(List<Box> boxes, List<Line> lines) {

    /**
     * A table.
     *
     * @param label what it is for
     */
    record Box(String table, String label, List<BoxColumn> columns) {
        Box {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param keys of {@code PK}, {@code FK} and {@code UK}
     */
    record BoxColumn(String type, String name, List<String> keys) {
        BoxColumn {
            keys = List.copyOf(keys);
        }
    }

    /** How many rows of one table belong to one row of the other. */
    enum Cardinality {
        ONE,
        ZERO_OR_ONE,
        MANY
    }

    /** An end of a line. */
    record End(String table, Cardinality cardinality) {}

    /**
     * A relationship, or one half of one through a link table.
     *
     * @param label the attributes that it is in Java
     */
    record Line(End left, End right, boolean viewOnly, String label) {}

    Diagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
