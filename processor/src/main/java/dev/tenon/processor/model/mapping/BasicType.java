package dev.tenon.processor.model.mapping;

import dev.tenon.type.DataType.Kind;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Java types that a column can hold without a converter.
 *
 * <p>Each names the accessor pair of the runtime: {@code RowReader.get…} and {@code ParameterBinder.set…} with the same
 * ending, and the constant of {@code dev.tenon.type.ValueTypes} under this enum's own name.
 */
public enum BasicType {
    BOOLEAN("boolean", "Boolean", Kind.BOOLEAN, Mutability.PRIMITIVE),
    BYTE("byte", "Byte", Kind.TINYINT, Mutability.PRIMITIVE),
    SHORT("short", "Short", Kind.SMALLINT, Mutability.PRIMITIVE),
    INT("int", "Int", Kind.INTEGER, Mutability.PRIMITIVE),
    LONG("long", "Long", Kind.BIGINT, Mutability.PRIMITIVE),
    CHAR("char", "Char", Kind.CHAR, Mutability.PRIMITIVE),
    FLOAT("float", "Float", Kind.REAL, Mutability.PRIMITIVE),
    DOUBLE("double", "Double", Kind.DOUBLE, Mutability.PRIMITIVE),
    BOOLEAN_OBJECT("java.lang.Boolean", "BooleanObject", Kind.BOOLEAN, Mutability.IMMUTABLE),
    BYTE_OBJECT("java.lang.Byte", "ByteObject", Kind.TINYINT, Mutability.IMMUTABLE),
    SHORT_OBJECT("java.lang.Short", "ShortObject", Kind.SMALLINT, Mutability.IMMUTABLE),
    INT_OBJECT("java.lang.Integer", "IntObject", Kind.INTEGER, Mutability.IMMUTABLE),
    LONG_OBJECT("java.lang.Long", "LongObject", Kind.BIGINT, Mutability.IMMUTABLE),
    CHAR_OBJECT("java.lang.Character", "CharObject", Kind.CHAR, Mutability.IMMUTABLE),
    FLOAT_OBJECT("java.lang.Float", "FloatObject", Kind.REAL, Mutability.IMMUTABLE),
    DOUBLE_OBJECT("java.lang.Double", "DoubleObject", Kind.DOUBLE, Mutability.IMMUTABLE),
    STRING("java.lang.String", "String", Kind.VARCHAR, Mutability.IMMUTABLE),
    /** A JSON text; {@link #of} does not give it, {@code @Json} says so. */
    JSON_TEXT("java.lang.String", "Json", Kind.JSON, Mutability.IMMUTABLE),
    BIG_DECIMAL("java.math.BigDecimal", "BigDecimal", Kind.DECIMAL, Mutability.IMMUTABLE),
    BIG_INTEGER("java.math.BigInteger", "BigInteger", Kind.BIG_INTEGER, Mutability.IMMUTABLE),
    BYTES("byte[]", "Bytes", Kind.VARBINARY, Mutability.MUTABLE),
    BYTE_OBJECTS("java.lang.Byte[]", "ByteObjects", Kind.VARBINARY, Mutability.MUTABLE),
    CHARS("char[]", "Chars", Kind.VARCHAR, Mutability.MUTABLE),
    CHARACTER_OBJECTS("java.lang.Character[]", "CharacterObjects", Kind.VARCHAR, Mutability.MUTABLE),
    UUID("java.util.UUID", "Uuid", Kind.UUID, Mutability.IMMUTABLE),
    LOCAL_DATE("java.time.LocalDate", "LocalDate", Kind.DATE, Mutability.IMMUTABLE),
    LOCAL_TIME("java.time.LocalTime", "LocalTime", Kind.TIME, Mutability.IMMUTABLE),
    LOCAL_DATE_TIME("java.time.LocalDateTime", "LocalDateTime", Kind.TIMESTAMP, Mutability.IMMUTABLE),
    OFFSET_DATE_TIME("java.time.OffsetDateTime", "OffsetDateTime", Kind.INSTANT, Mutability.IMMUTABLE),
    OFFSET_TIME("java.time.OffsetTime", "OffsetTime", Kind.TIME_WITH_OFFSET, Mutability.IMMUTABLE),
    ZONED_DATE_TIME("java.time.ZonedDateTime", "ZonedDateTime", Kind.INSTANT, Mutability.IMMUTABLE),
    INSTANT("java.time.Instant", "Instant", Kind.INSTANT, Mutability.IMMUTABLE),
    YEAR("java.time.Year", "Year", Kind.INTEGER, Mutability.IMMUTABLE),
    YEAR_MONTH("java.time.YearMonth", "YearMonth", Kind.DATE, Mutability.IMMUTABLE),
    MONTH_DAY("java.time.MonthDay", "MonthDay", Kind.VARCHAR, Mutability.IMMUTABLE),
    PERIOD("java.time.Period", "Period", Kind.VARCHAR, Mutability.IMMUTABLE),
    DURATION("java.time.Duration", "Duration", Kind.DURATION, Mutability.IMMUTABLE),
    ZONE_ID("java.time.ZoneId", "ZoneId", Kind.VARCHAR, Mutability.IMMUTABLE),
    ZONE_OFFSET("java.time.ZoneOffset", "ZoneOffset", Kind.VARCHAR, Mutability.IMMUTABLE),
    URI("java.net.URI", "Uri", Kind.VARCHAR, Mutability.IMMUTABLE),
    URL("java.net.URL", "Url", Kind.VARCHAR, Mutability.IMMUTABLE),
    LOCALE("java.util.Locale", "Locale", Kind.VARCHAR, Mutability.IMMUTABLE),
    CURRENCY("java.util.Currency", "Currency", Kind.VARCHAR, Mutability.IMMUTABLE),
    TIME_ZONE("java.util.TimeZone", "TimeZone", Kind.VARCHAR, Mutability.MUTABLE),
    CLASS("java.lang.Class", "ClassName", Kind.VARCHAR, Mutability.IMMUTABLE),
    SQL_DATE("java.sql.Date", "SqlDate", Kind.DATE, Mutability.MUTABLE),
    SQL_TIME("java.sql.Time", "SqlTime", Kind.TIME, Mutability.MUTABLE),
    SQL_TIMESTAMP("java.sql.Timestamp", "SqlTimestamp", Kind.TIMESTAMP, Mutability.MUTABLE),
    UTIL_DATE_AS_DATE("java.util.Date", "UtilDateAsDate", Kind.DATE, Mutability.MUTABLE),
    UTIL_DATE_AS_TIME("java.util.Date", "UtilDateAsTime", Kind.TIME, Mutability.MUTABLE),
    UTIL_DATE("java.util.Date", "UtilDate", Kind.TIMESTAMP, Mutability.MUTABLE),
    CALENDAR_AS_DATE("java.util.Calendar", "CalendarAsDate", Kind.DATE, Mutability.MUTABLE),
    CALENDAR_AS_TIME("java.util.Calendar", "CalendarAsTime", Kind.TIME, Mutability.MUTABLE),
    CALENDAR("java.util.Calendar", "Calendar", Kind.TIMESTAMP, Mutability.MUTABLE),
    /** Any other serialisable class, as Jakarta Persistence allows: written by Java serialisation. */
    SERIALIZABLE("java.io.Serializable", "Serializable", Kind.BLOB, Mutability.MUTABLE);

    /** Whether a value can change under the snapshot's feet. */
    public enum Mutability {
        PRIMITIVE,
        IMMUTABLE,
        MUTABLE
    }

    private final String javaName;
    private final String accessor;
    private final Kind kind;
    private final Mutability mutability;

    BasicType(String javaName, String accessor, Kind kind, Mutability mutability) {
        this.javaName = javaName;
        this.accessor = accessor;
        this.kind = kind;
        this.mutability = mutability;
    }

    /** The first type of that Java name (for dates: the one with full precision is chosen by {@code @Temporal}). */
    public static Optional<BasicType> of(String javaName) {
        return Arrays.stream(values())
                .filter(type -> type.javaName.equals(javaName))
                .findFirst();
    }

    /** Canonical name of the Java type; primitives by keyword. */
    public String javaName() {
        return javaName;
    }

    /** The ending of the runtime's accessors: {@code get} + this, {@code set} + this. */
    public String accessor() {
        return accessor;
    }

    /** The column family that holds it by default. */
    public Kind kind() {
        return kind;
    }

    /** Whether and how a value can change in place. */
    public Mutability mutability() {
        return mutability;
    }

    /** Whether it is one of the eight primitive types. */
    public boolean isPrimitive() {
        return mutability == Mutability.PRIMITIVE;
    }

    /** Whether an identifier of this type fits into a {@code long}. */
    public boolean isIntegral() {
        return switch (this) {
            case BYTE, SHORT, INT, LONG, BYTE_OBJECT, SHORT_OBJECT, INT_OBJECT, LONG_OBJECT -> true;
            default -> false;
        };
    }
}
