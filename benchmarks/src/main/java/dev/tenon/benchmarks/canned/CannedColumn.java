package dev.tenon.benchmarks.canned;

/** A column whose values follow from the row's number, which counts from 0. Texts are prepared, as they cost nothing. */
enum CannedColumn {
    /** A key: 1, 2, 3, … */
    KEY {
        @Override
        long number(int row) {
            return row + 1L;
        }
    },
    /** The key of a parent with ten children. */
    PARENT {
        @Override
        long number(int row) {
            return row / 10 + 1L;
        }
    },
    /** One of twenty keys. */
    SHARED {
        @Override
        long number(int row) {
            return row % 20 + 1L;
        }
    },
    /** Any number or text. */
    VALUE {
        @Override
        long number(int row) {
            return row;
        }
    };

    private static final String[] TEXTS = new String[64];

    static {
        for (int i = 0; i < TEXTS.length; i++) {
            TEXTS[i] = "text " + i;
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

    abstract long number(int row);

    String text(int row) {
        return TEXTS[row % TEXTS.length];
    }
}
