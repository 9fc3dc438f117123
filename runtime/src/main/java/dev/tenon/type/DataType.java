package dev.tenon.type;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The logical type of a column. A dialect decides how it is spelled and how its values travel through JDBC.
 *
 * @param kind the family
 * @param length for character and binary types, in characters or bytes; 0 for the default (255)
 * @param precision for decimals, the number of digits; for times, the digits of the second's fraction, or
 *     {@link #WHOLE_SECONDS}; 0 for the default
 * @param scale for decimals, the digits behind the point
 * @param definition the user's own column definition, which replaces the spelling in DDL; null for none
 */
public record DataType(
        Kind kind,
        int length,
        int precision,
        int scale,
        @Nullable String definition) {

    /** The {@code precision} of times without a fraction of a second. */
    public static final int WHOLE_SECONDS = -1;

    private static final int MICROSECONDS = 6;

    /** The families of column types. */
    public enum Kind {
        BOOLEAN,
        TINYINT,
        SMALLINT,
        INTEGER,
        BIGINT,
        REAL,
        DOUBLE,
        /** Exact numbers with a scale. */
        DECIMAL,
        /** Whole numbers of arbitrary size. */
        BIG_INTEGER,
        /** One character. */
        CHAR,
        VARCHAR,
        /** Text of any length. */
        TEXT,
        VARBINARY,
        /** Bytes of any length. */
        BLOB,
        UUID,
        DATE,
        TIME,
        /** Date and time without a zone. */
        TIMESTAMP,
        /** A point on the time line. */
        INSTANT,
        /** A {@link java.time.Duration}, as whole nanoseconds. */
        DURATION,
        /** An {@link java.time.OffsetTime}. */
        TIME_WITH_OFFSET,
        /** A JSON text. */
        JSON
    }

    /** A time with that many digits of the second's fraction; without them, with those that the database gives. */
    public static DataType time(Kind kind, OptionalInt fraction) {
        int digits = fraction.orElse(0);
        return new DataType(kind, 0, fraction.isPresent() && digits == 0 ? WHOLE_SECONDS : digits, 0, null);
    }

    /** A type with neither length nor precision. */
    public static DataType of(Kind kind) {
        return new DataType(kind, 0, 0, 0, null);
    }

    /** Text of at most {@code length} characters. */
    public static DataType varchar(int length) {
        return new DataType(Kind.VARCHAR, length, 0, 0, null);
    }

    /** An exact number. */
    public static DataType decimal(int precision, int scale) {
        return new DataType(Kind.DECIMAL, 0, precision, scale, null);
    }

    /** Whether a decimal's digits are declared, so that its column keeps it at {@link #scale}. */
    public boolean isScaled() {
        return precision > 0 || scale > 0;
    }

    /** Whether a time's column keeps fewer digits of the second's fraction than the microseconds that all databases have. */
    public boolean isCutTime() {
        boolean time =
                kind == Kind.TIME || kind == Kind.TIMESTAMP || kind == Kind.INSTANT || kind == Kind.TIME_WITH_OFFSET;
        return time && precision != 0 && precision < MICROSECONDS;
    }

    /** The digits of the second's fraction that the column of a {@link #isCutTime cut time} keeps. */
    public int fraction() {
        return Math.max(0, precision);
    }

    /** This type under the user's own spelling. */
    public DataType defined(String columnDefinition) {
        return new DataType(kind, length, precision, scale, columnDefinition);
    }
}
