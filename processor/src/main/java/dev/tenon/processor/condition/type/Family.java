package dev.tenon.processor.condition.type;

import dev.tenon.type.DataType;

/** Types that are compared and computed with alike. */
public enum Family {
    BOOLEAN("a boolean"),
    NUMBER("a number"),
    TEXT("text"),
    BINARY("bytes"),
    UUID("a UUID"),
    DATE("a date"),
    TIME("a time of day"),
    TIMESTAMP("a date and time"),
    INSTANT("a point in time"),
    OFFSET_TIME("a time with its offset"),
    INTERVAL("an interval"),
    /** A type of the database's own, named by a column definition or a cast. */
    OWN("a type of the database"),
    /** What nobody knows here: null, the result of a function or of an operator of the database. Fits everything. */
    UNKNOWN("a value of unknown type");

    private final String shown;

    Family(String shown) {
        this.shown = shown;
    }

    /** How messages name a value of it. */
    public String shown() {
        return shown;
    }

    /** Whether it is a date, a time, or both. */
    public boolean isTemporal() {
        return this == DATE || this == TIME || this == TIMESTAMP || this == INSTANT || this == OFFSET_TIME;
    }

    /** Whether it has a date that an interval can move. */
    public boolean hasDate() {
        return this == DATE || this == TIMESTAMP || this == INSTANT;
    }

    static Family of(DataType.Kind kind) {
        return switch (kind) {
            case BOOLEAN -> BOOLEAN;
            // a duration is a number of nanoseconds
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL, BIG_INTEGER, DURATION -> NUMBER;
            case CHAR, VARCHAR, TEXT -> TEXT;
            case VARBINARY, BLOB -> BINARY;
            case UUID -> UUID;
            case DATE -> DATE;
            case TIME -> TIME;
            case TIMESTAMP -> TIMESTAMP;
            case INSTANT -> INSTANT;
            case TIME_WITH_OFFSET -> OFFSET_TIME;
            case JSON -> OWN;
        };
    }
}
