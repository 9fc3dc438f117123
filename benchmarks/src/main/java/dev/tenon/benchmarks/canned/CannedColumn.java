package dev.tenon.benchmarks.canned;

import java.util.function.IntToLongFunction;

/**
 * A column whose values follow from the row's number, which counts from 0. They are prepared, so that giving one costs as
 * little as it can.
 */
enum CannedColumn {
    /** A key: 1, 2, 3, … */
    KEY(row -> row + 1L),
    /** The key of a parent with ten children. */
    PARENT(row -> row / 10 + 1L),
    /** One of twenty keys. */
    SHARED(row -> row % 20 + 1L),
    /** Any number or text. */
    VALUE(row -> row);

    private static final int ROWS = 1_000;

    private final long[] numbers = new long[ROWS];
    private final String[] texts = new String[ROWS];

    CannedColumn(IntToLongFunction number) {
        for (int row = 0; row < ROWS; row++) {
            numbers[row] = number.applyAsLong(row);
            texts[row] = "text " + row % 64;
        }
    }

    /** The column of that name; the identifiers of joined parents repeat as the foreign keys to them do. */
    static CannedColumn of(String root, String table, String name) {
        if (name.equals("id")) {
            return table.equals(root) ? KEY : of(root, root, table + "_id");
        }
        return switch (name) {
            case "author_id" -> PARENT;
            case "publisher_id" -> SHARED;
            default -> VALUE;
        };
    }

    long number(int row) {
        return numbers[row];
    }

    String text(int row) {
        return texts[row];
    }
}
