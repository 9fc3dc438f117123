package dev.tenon.type;

import dev.tenon.UnreadableValueException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of the current row by index (from 1), in the form that attributes hold them.
 *
 * <p>What JDBC drivers agree on is read directly; what they do not is asked of the dialect. Primitives are 0, false or
 * {@code '\0'} for null, everything else is null for null. A value that the Java type cannot express is an {@link
 * UnreadableValueException}. Not thread-safe.
 */
public final class RowReader {
    private final ResultSet row;
    private final JdbcTypes types;
    private final JsonFormat json;

    /** A reader over a result, which reads JSON as the class path offers it. */
    public RowReader(ResultSet row, JdbcTypes types) {
        this(row, types, JsonFormat.discovered());
    }

    /**
     * A reader over a result.
     *
     * @param types the dialect's way with values
     * @param json how JSON is read
     */
    public RowReader(ResultSet row, JdbcTypes types, JsonFormat json) {
        this.row = row;
        this.types = types;
        this.json = json;
    }

    /** Whether the last primitive that was read was null. */
    public boolean wasNull() throws SQLException {
        return row.wasNull();
    }

    /** Whether a column is null. */
    public boolean isNull(int column) throws SQLException {
        return row.getObject(column) == null;
    }

    // Primitives

    /** A {@code boolean}; false for null. */
    public boolean getBoolean(int column) throws SQLException {
        return row.getBoolean(column);
    }

    /** A {@code byte}; 0 for null. */
    public byte getByte(int column) throws SQLException {
        return row.getByte(column);
    }

    /** A {@code short}; 0 for null. */
    public short getShort(int column) throws SQLException {
        return row.getShort(column);
    }

    /** An {@code int}; 0 for null. */
    public int getInt(int column) throws SQLException {
        return row.getInt(column);
    }

    /** A {@code long}; 0 for null. */
    public long getLong(int column) throws SQLException {
        return row.getLong(column);
    }

    /** A {@code float}; 0 for null. */
    public float getFloat(int column) throws SQLException {
        return row.getFloat(column);
    }

    /** A {@code double}; 0 for null. */
    public double getDouble(int column) throws SQLException {
        return row.getDouble(column);
    }

    /** A {@code char}: the first of the text; {@code '\0'} for null and for empty text. */
    public char getChar(int column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? '\0' : text.charAt(0);
    }

    // Wrappers

    /** A {@code Boolean}. */
    public @Nullable Boolean getBooleanObject(int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Byte}. */
    public @Nullable Byte getByteObject(int column) throws SQLException {
        byte value = row.getByte(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Short}. */
    public @Nullable Short getShortObject(int column) throws SQLException {
        short value = row.getShort(column);
        return row.wasNull() ? null : value;
    }

    /** An {@code Integer}. */
    public @Nullable Integer getIntObject(int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Long}. */
    public @Nullable Long getLongObject(int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Float}. */
    public @Nullable Float getFloatObject(int column) throws SQLException {
        float value = row.getFloat(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Double}. */
    public @Nullable Double getDoubleObject(int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** A {@code Character}; null for empty text as well. */
    public @Nullable Character getCharObject(int column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : (Character) text.charAt(0);
    }

    // Numbers and text

    /** Text. */
    public @Nullable String getString(int column) throws SQLException {
        return row.getString(column);
    }

    /** A decimal as the database keeps it. */
    public @Nullable BigDecimal getBigDecimal(int column) throws SQLException {
        return types.getBigDecimal(row, column, 0, 0);
    }

    /** A decimal at its declared scale, which not every database gives back by itself. */
    public @Nullable BigDecimal getBigDecimal(int column, int precision, int scale) throws SQLException {
        return types.getBigDecimal(row, column, precision, scale);
    }

    /** A whole number of any size. */
    public @Nullable BigInteger getBigInteger(int column) throws SQLException {
        return types.getBigInteger(row, column);
    }

    /** Text, as an array. */
    public char @Nullable [] getChars(int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : text.toCharArray();
    }

    /** Text, as an array of objects. */
    public Character @Nullable [] getCharacterObjects(int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : ObjectForms.boxed(text);
    }

    // Bytes

    /** Bytes. */
    public byte @Nullable [] getBytes(int column) throws SQLException {
        return row.getBytes(column);
    }

    /** Bytes, as an array of objects. */
    public Byte @Nullable [] getByteObjects(int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : ObjectForms.boxed(bytes);
    }

    /** An object in Java's serialised form. */
    public @Nullable Serializable getSerializable(int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : ObjectForms.deserialised(label(column), bytes);
    }

    // Times

    /** A date. */
    public @Nullable LocalDate getLocalDate(int column) throws SQLException {
        return types.getLocalDate(row, column);
    }

    /** A time of day. */
    public @Nullable LocalTime getLocalTime(int column) throws SQLException {
        return types.getLocalTime(row, column);
    }

    /** A date with a time of day. */
    public @Nullable LocalDateTime getLocalDateTime(int column) throws SQLException {
        return types.getLocalDateTime(row, column);
    }

    /** A point on the time line. */
    public @Nullable Instant getInstant(int column) throws SQLException {
        return types.getInstant(row, column);
    }

    /** A time of day with its offset. */
    public @Nullable OffsetTime getOffsetTime(int column) throws SQLException {
        return types.getOffsetTime(row, column);
    }

    /** A point on the time line, at offset zero: databases keep the instant and not the offset. */
    public @Nullable OffsetDateTime getOffsetDateTime(int column) throws SQLException {
        Instant instant = types.getInstant(row, column);
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** A point on the time line, in the zone "Z": databases keep the instant and not the zone. */
    public @Nullable ZonedDateTime getZonedDateTime(int column) throws SQLException {
        Instant instant = types.getInstant(row, column);
        return instant == null ? null : instant.atZone(ZoneOffset.UTC);
    }

    /** A duration, kept as nanoseconds. */
    public @Nullable Duration getDuration(int column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Duration.ofNanos(nanos);
    }

    /** A year, kept as a number. */
    public @Nullable Year getYear(int column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : Year.of(year);
    }

    /** A month of a year, kept as its first day. */
    public @Nullable YearMonth getYearMonth(int column) throws SQLException {
        LocalDate day = types.getLocalDate(row, column);
        return day == null ? null : YearMonth.from(day);
    }

    /** A day of a year, kept as {@code --12-31}. */
    public @Nullable MonthDay getMonthDay(int column) throws SQLException {
        return parsed(column, MonthDay::parse, "a day of the year such as --12-31");
    }

    /** A period, kept as {@code P1Y2M3D}. */
    public @Nullable Period getPeriod(int column) throws SQLException {
        return parsed(column, Period::parse, "a period such as P1Y2M3D");
    }

    /** A time zone by its identifier. */
    public @Nullable ZoneId getZoneId(int column) throws SQLException {
        return parsed(column, ZoneId::of, "a time zone");
    }

    /** An offset, kept as {@code +02:00}. */
    public @Nullable ZoneOffset getZoneOffset(int column) throws SQLException {
        return parsed(column, ZoneOffset::of, "an offset such as +02:00");
    }

    /** A time zone by its identifier. */
    public @Nullable TimeZone getTimeZone(int column) throws SQLException {
        return parsed(column, TimeZone::getTimeZone, "a time zone");
    }

    /** A locale by its language tag. */
    public @Nullable Locale getLocale(int column) throws SQLException {
        return parsed(column, ObjectForms::locale, "a language tag");
    }

    /** A currency by its ISO 4217 code. */
    public @Nullable Currency getCurrency(int column) throws SQLException {
        return parsed(column, Currency::getInstance, "a currency code");
    }

    /** A URI. */
    public @Nullable URI getUri(int column) throws SQLException {
        return parsed(column, URI::create, "a URI");
    }

    /** A URL. */
    public @Nullable URL getUrl(int column) throws SQLException {
        return parsed(column, RowReader::url, "a URL");
    }

    /** A class by its name, from the thread's context class loader. */
    public @Nullable Class<?> getClassName(int column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : ObjectForms.classNamed(label(column), name);
    }

    /** A JSON text, as the database gives it. */
    public @Nullable String getJson(int column) throws SQLException {
        return row.getString(column);
    }

    /** A JSON text and the value that it stands for. */
    public <T> @Nullable StoredJson<T> getJson(int column, JsonType<T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : StoredJson.read(type, json, text);
    }

    /** A UUID. */
    public @Nullable UUID getUuid(int column) throws SQLException {
        return types.getUuid(row, column);
    }

    // Dates from before java.time, in the JVM's default zone

    /** A date. */
    public java.sql.@Nullable Date getSqlDate(int column) throws SQLException {
        LocalDate day = types.getLocalDate(row, column);
        return day == null ? null : java.sql.Date.valueOf(day);
    }

    /** A time of day, in milliseconds. */
    public java.sql.@Nullable Time getSqlTime(int column) throws SQLException {
        LocalTime time = types.getLocalTime(row, column);
        return time == null ? null : LegacyTimes.sqlTime(time);
    }

    /** A date with a time of day. */
    public java.sql.@Nullable Timestamp getSqlTimestamp(int column) throws SQLException {
        LocalDateTime time = types.getLocalDateTime(row, column);
        return time == null ? null : java.sql.Timestamp.valueOf(time);
    }

    /** A date from the start of a date. */
    public @Nullable Date getUtilDateAsDate(int column) throws SQLException {
        LocalDate value = types.getLocalDate(row, column);
        return value == null ? null : LegacyTimes.date(value);
    }

    /** A date from a time of day on 1970-01-01. */
    public @Nullable Date getUtilDateAsTime(int column) throws SQLException {
        LocalTime value = types.getLocalTime(row, column);
        return value == null ? null : LegacyTimes.date(value);
    }

    /** A date from a date with a time of day. */
    public @Nullable Date getUtilDate(int column) throws SQLException {
        LocalDateTime value = types.getLocalDateTime(row, column);
        return value == null ? null : LegacyTimes.date(value);
    }

    /** A calendar from the start of a date. */
    public @Nullable Calendar getCalendarAsDate(int column) throws SQLException {
        LocalDate value = types.getLocalDate(row, column);
        return value == null ? null : LegacyTimes.calendar(value);
    }

    /** A calendar from a time of day on 1970-01-01. */
    public @Nullable Calendar getCalendarAsTime(int column) throws SQLException {
        LocalTime value = types.getLocalTime(row, column);
        return value == null ? null : LegacyTimes.calendar(value);
    }

    /** A calendar from a date with a time of day. */
    public @Nullable Calendar getCalendar(int column) throws SQLException {
        LocalDateTime value = types.getLocalDateTime(row, column);
        return value == null ? null : LegacyTimes.calendar(value);
    }

    // Enums

    /** An enum constant by its name. */
    public <E extends Enum<E>> @Nullable E getEnumByName(int column, Class<E> type) throws SQLException {
        return parsed(column, name -> Enum.valueOf(type, name), "a constant of " + type.getSimpleName());
    }

    /**
     * An enum constant by its ordinal.
     *
     * @param constants {@code E.values()}, kept by the caller
     */
    public <E extends Enum<E>> @Nullable E getEnumByOrdinal(int column, E[] constants) throws SQLException {
        int ordinal = row.getInt(column);
        if (row.wasNull()) {
            return null;
        }
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new UnreadableValueException(
                    label(column), ordinal, "the ordinal of one of " + constants.length + " enum constants", null);
        }
        return constants[ordinal];
    }

    private <T> @Nullable T parsed(int column, Function<String, T> parser, String expected) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new UnreadableValueException(label(column), text, expected, e);
        }
    }

    private String label(int column) throws SQLException {
        return row.getMetaData().getColumnLabel(column);
    }

    private static URL url(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
