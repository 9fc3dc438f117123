package dev.tenon.dialect.sqlite;

import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Times as text: ISO 8601 at a fixed width, with microseconds, instants in UTC, so that the order of the texts is the order
 * of the times. {@code 2026-03-01}, {@code 08:15:00.000000}, {@code 2026-03-01T08:15:00.000000}, {@code
 * 2026-03-01T08:15:00.000000Z}.
 *
 * <p>Reading understands what SQLite's own functions write as well: a blank for the T, fewer digits, no Z.
 */
final class IsoText {
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_OF_MICRO = 1000;
    /** The length of {@code 2026-03-01}. */
    private static final int DATE_LENGTH = 10;

    private IsoText() {}

    // Writing

    static String write(int parameter, LocalDate value) {
        StringBuilder text = new StringBuilder(DATE_LENGTH);
        appendDate(text, parameter, value);
        return text.toString();
    }

    static String write(LocalTime value) {
        StringBuilder text = new StringBuilder();
        appendTime(text, value);
        return text.toString();
    }

    static String write(int parameter, LocalDateTime value) {
        StringBuilder text = new StringBuilder();
        appendDate(text, parameter, value.toLocalDate());
        appendTime(text.append('T'), value.toLocalTime());
        return text.toString();
    }

    static String write(int parameter, Instant value) {
        try {
            return write(parameter, LocalDateTime.ofInstant(value, ZoneOffset.UTC)) + "Z";
        } catch (DateTimeException e) {
            throw outOfRange(parameter, value, e);
        }
    }

    static String write(OffsetTime value) {
        return write(value.toLocalTime()) + value.getOffset().getId();
    }

    private static void appendDate(StringBuilder text, int parameter, LocalDate value) {
        int year = value.getYear();
        if (year < 0 || year > LAST_YEAR) {
            throw outOfRange(parameter, value, null);
        }
        append(text, year, 1000);
        append(text.append('-'), value.getMonthValue(), 10);
        append(text.append('-'), value.getDayOfMonth(), 10);
    }

    private static void appendTime(StringBuilder text, LocalTime value) {
        append(text, value.getHour(), 10);
        append(text.append(':'), value.getMinute(), 10);
        append(text.append(':'), value.getSecond(), 10);
        append(text.append('.'), value.getNano() / NANOS_OF_MICRO, 100_000);
    }

    /** Digits from the one that {@code unit} stands for. */
    private static void append(StringBuilder text, int number, int unit) {
        for (int each = unit; each > 0; each /= 10) {
            text.append((char) ('0' + number / each % 10));
        }
    }

    private static UnstorableValueException outOfRange(int parameter, Object value, @Nullable Throwable cause) {
        return new UnstorableValueException(
                parameter,
                value + " is outside of the years 0 to " + LAST_YEAR + ", in which the order of texts is that of times",
                "use null, or a value inside, for a time that never comes",
                cause);
    }

    // Reading

    static @Nullable LocalDate readDate(ResultSet row, int column) throws SQLException {
        return read(row, column, "a date", text -> LocalDate.parse(text.substring(0, DATE_LENGTH)));
    }

    static @Nullable LocalTime readTime(ResultSet row, int column) throws SQLException {
        return read(row, column, "a time of day", LocalTime::parse);
    }

    static @Nullable LocalDateTime readDateTime(ResultSet row, int column) throws SQLException {
        return read(row, column, "a date and time", IsoText::dateTime);
    }

    static @Nullable Instant readInstant(ResultSet row, int column) throws SQLException {
        return read(row, column, "a point in time", IsoText::instant);
    }

    static @Nullable OffsetTime readOffsetTime(ResultSet row, int column) throws SQLException {
        return read(row, column, "a time of day with its offset", OffsetTime::parse);
    }

    private static LocalDateTime dateTime(String text) {
        return text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static Instant instant(String text) {
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > DATE_LENGTH;
        return zoned
                ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                : dateTime(text).toInstant(ZoneOffset.UTC);
    }

    private static <T> @Nullable T read(ResultSet row, int column, String expected, Function<String, T> parser)
            throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            throw new UnreadableValueException(row.getMetaData().getColumnLabel(column), text, expected, e);
        }
    }
}
