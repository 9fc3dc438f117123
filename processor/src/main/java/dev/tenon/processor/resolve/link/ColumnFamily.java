package dev.tenon.processor.resolve.link;

import dev.tenon.type.DataType;

/** Column types whose values can be compared with each other, as a foreign key needs it. */
enum ColumnFamily {
    WHOLE_NUMBER,
    DECIMAL,
    APPROXIMATE,
    TEXT,
    BINARY,
    BOOLEAN,
    UUID,
    DATE,
    TIME,
    TIMESTAMP,
    INSTANT,
    JSON;

    static ColumnFamily of(DataType type) {
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, BIG_INTEGER, DURATION -> WHOLE_NUMBER;
            case DECIMAL -> DECIMAL;
            case REAL, DOUBLE -> APPROXIMATE;
            case CHAR, VARCHAR, TEXT -> TEXT;
            case VARBINARY, BLOB -> BINARY;
            case BOOLEAN -> BOOLEAN;
            case UUID -> UUID;
            case DATE -> DATE;
            case TIME, TIME_WITH_OFFSET -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case INSTANT -> INSTANT;
            case JSON -> JSON;
        };
    }

    /** Whether columns of the two types can be equal; a type that the user spells out may be anything. */
    static boolean isComparable(DataType left, DataType right) {
        if (left.definition() != null || right.definition() != null) {
            return true;
        }
        ColumnFamily a = of(left);
        ColumnFamily b = of(right);
        return a == b || (a.isExact() && b.isExact());
    }

    private boolean isExact() {
        return this == WHOLE_NUMBER || this == DECIMAL;
    }

    /** The family as messages name it. */
    String display() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
