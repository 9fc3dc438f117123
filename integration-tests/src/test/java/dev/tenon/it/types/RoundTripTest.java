package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
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
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every value comes back from its own column as it went in, or as the guide says that it comes back. */
class RoundTripTest {
    private static final String MUSIC = "\ud834\udd1e";

    /** A value, and what comes back. */
    private record Case<T>(String name, ValueType<T> type, T value, T expected) {}

    @ParameterizedTest
    @EnumSource
    void valuesComeBack(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            for (Case<?> each : cases().toList()) {
                roundTrip(open, each);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nullComesBackAsNull(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            for (Case<?> each : cases().toList()) {
                assertThat(storeAndLoad(open, each.type(), null))
                        .as(each.name())
                        .isNull();
            }
        }
    }

    /** The same value as a parameter of a condition finds the row, so it is compared as it is stored. */
    @ParameterizedTest
    @EnumSource
    void valuesAreFoundByThemselves(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            for (Case<?> each : cases().filter(RoundTripTest::isComparable).toList()) {
                assertThat(isFound(open, each)).as(each.name()).isTrue();
            }
        }
    }

    /** What a column would round or refuse is compared as it is. */
    @ParameterizedTest
    @EnumSource
    void aDecimalIsComparedWithoutBeingRounded(Database database) throws Exception {
        ValueType<BigDecimal> small = ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(5, 2));
        try (Database.Open open = database.open()) {
            store(open, small, decimal("1.01"));
            assertThat(meets(open, "v > ?", small, decimal("1.005"))).isTrue();
            assertThat(meets(open, "v = ?", small, decimal("1.005"))).isFalse();
            assertThat(meets(open, "v = ?", small, decimal("1.010"))).isTrue();
            assertThat(meets(open, "v < ?", small, decimal("12345678901234567890")))
                    .isTrue();
            ValueType<BigDecimal> exact = ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(38, 10));
            store(open, exact, decimal("12345678901234567890.5"));
            assertThat(meets(open, "v = ?", exact, decimal("12345678901234567890.50")))
                    .isTrue();
        }
    }

    private static <T> boolean meets(Database.Open open, String condition, ValueType<T> type, T value)
            throws SQLException {
        try (PreparedStatement select = open.connection().prepareStatement("select 1 from trip where " + condition)) {
            type.operand().bind(new ParameterBinder(select, open.dialect().types()), 1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Floats are compared in double precision, and a rounded value is not what it was rounded from. */
    private static boolean isComparable(Case<?> each) {
        Kind kind = each.type().dataType().kind();
        return kind != Kind.REAL && kind != Kind.BLOB && !each.name().equals("a third digit");
    }

    private static <T> void roundTrip(Database.Open open, Case<T> each) throws SQLException {
        Object loaded = storeAndLoad(open, each.type(), each.value());
        if (loaded instanceof Calendar calendar) {
            assertThat(calendar.getTimeInMillis())
                    .as(each.name())
                    .isEqualTo(((Calendar) each.expected()).getTimeInMillis());
        } else {
            assertThat(loaded).as(each.name()).isEqualTo(each.expected());
        }
    }

    private static <T> @Nullable T storeAndLoad(Database.Open open, ValueType<T> type, @Nullable T value)
            throws SQLException {
        store(open, type, value);
        try (PreparedStatement select = open.connection().prepareStatement("select v from trip");
                ResultSet row = select.executeQuery()) {
            row.next();
            return type.read(new RowReader(row, open.dialect().types()), 1);
        }
    }

    private static <T> void store(Database.Open open, ValueType<T> type, @Nullable T value) throws SQLException {
        open.execute(
                "drop table if exists trip",
                "create table trip (v " + open.dialect().ddl().columnType(type.dataType()) + ")");
        try (PreparedStatement insert = open.connection().prepareStatement("insert into trip (v) values (?)")) {
            type.bind(new ParameterBinder(insert, open.dialect().types()), 1, value);
            insert.executeUpdate();
        }
    }

    private static <T> boolean isFound(Database.Open open, Case<T> each) throws SQLException {
        store(open, each.type(), each.value());
        try (PreparedStatement select = open.connection().prepareStatement("select 1 from trip where v = ?")) {
            each.type().bind(new ParameterBinder(select, open.dialect().types()), 1, each.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Stream<Case<?>> cases() throws Exception {
        List<Case<?>> cases = new ArrayList<>();
        numbers(cases);
        decimals(cases);
        texts(cases);
        times(cases);
        legacyTimes(cases);
        others(cases);
        return cases.stream();
    }

    private static void numbers(List<Case<?>> cases) {
        same(cases, "boolean", ValueTypes.BOOLEAN, true, false);
        same(cases, "byte", ValueTypes.BYTE, Byte.MIN_VALUE, Byte.MAX_VALUE);
        same(cases, "short", ValueTypes.SHORT, Short.MIN_VALUE, Short.MAX_VALUE);
        same(cases, "int", ValueTypes.INT, Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        same(cases, "long", ValueTypes.LONG, Long.MIN_VALUE, 0L, Long.MAX_VALUE);
        same(cases, "float", ValueTypes.FLOAT, 0.1f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY);
        same(cases, "double", ValueTypes.DOUBLE, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NEGATIVE_INFINITY);
    }

    private static void decimals(List<Case<?>> cases) {
        ValueType<BigDecimal> money = ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(15, 2));
        same(cases, "decimal(15, 2)", money, decimal("1.10"), decimal("100.00"), decimal("-9999999999999.99"));
        cases.add(new Case<>("a third digit", money, decimal("1.005"), decimal("1.01")));
        cases.add(new Case<>("another scale", money, decimal("1E+3"), decimal("1000.00")));
        ValueType<BigDecimal> exact = ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(38, 20));
        same(cases, "decimal(38, 20)", exact, decimal("123456789012345678.12345678901234567890"));
        same(cases, "decimal", ValueTypes.BIG_DECIMAL, decimal("0.1"), decimal("123456789012.345"), decimal("42"));
        same(cases, "integer", ValueTypes.BIG_INTEGER, BigInteger.valueOf(Long.MIN_VALUE), BigInteger.ZERO);
        ValueType<BigInteger> large =
                ValueTypes.BIG_INTEGER.withDataType(new DataType(Kind.BIG_INTEGER, 0, 38, 0, null));
        same(cases, "integer(38)", large, new BigInteger("98765432109876543210987654321098765432"));
    }

    private static void texts(List<Case<?>> cases) throws Exception {
        same(cases, "char", ValueTypes.CHAR, 'a', ' ', '\u20ac', '\uffff');
        same(cases, "String", ValueTypes.STRING, "", " padded ", "it's \"quoted\" \\ %_?", MUSIC, "x".repeat(255));
        ValueType<String> text = ValueTypes.STRING.withDataType(DataType.of(Kind.TEXT));
        same(cases, "long text", text, "x".repeat(100_000));
        same(cases, "char[]", ValueTypes.CHARS, "abc".toCharArray());
        same(cases, "Character[]", ValueTypes.CHARACTER_OBJECTS, new Character[] {'a', 'b'});
        same(cases, "byte[]", ValueTypes.BYTES, new byte[0], new byte[] {0, -1, 127, -128});
        same(cases, "Byte[]", ValueTypes.BYTE_OBJECTS, new Byte[] {0, -1});
        same(cases, "URI", ValueTypes.URI, URI.create("https://example.org/a?b=c#d"));
        same(cases, "URL", ValueTypes.URL, new URL("https://example.org/a?b=c"));
        same(
                cases,
                "Locale",
                ValueTypes.LOCALE,
                Locale.CANADA_FRENCH,
                Locale.ROOT,
                Locale.forLanguageTag("zh-Hant-TW"));
        same(cases, "Currency", ValueTypes.CURRENCY, Currency.getInstance("CHF"));
        same(cases, "TimeZone", ValueTypes.TIME_ZONE, TimeZone.getTimeZone("Europe/Berlin"));
        same(cases, "Class", ValueTypes.CLASS, Instant.class, int[].class);
        same(cases, "UUID", ValueTypes.UUID, new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID());
    }

    private static void times(List<Case<?>> cases) {
        same(cases, "LocalDate", ValueTypes.LOCAL_DATE, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        same(cases, "an old date", ValueTypes.LOCAL_DATE, LocalDate.of(1582, 10, 10), LocalDate.of(1500, 2, 28));
        same(cases, "LocalTime", ValueTypes.LOCAL_TIME, LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000));
        cases.add(new Case<>(
                "nanoseconds are cut, not rounded",
                ValueTypes.LOCAL_TIME,
                LocalTime.MAX,
                LocalTime.of(23, 59, 59, 999_999_000)));
        LocalDateTime wholeMicros = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000);
        same(cases, "LocalDateTime", ValueTypes.LOCAL_DATE_TIME, wholeMicros, LocalDateTime.of(1, 1, 1, 0, 0));
        cases.add(new Case<>(
                "nanoseconds of a date and time", ValueTypes.LOCAL_DATE_TIME, wholeMicros.plusNanos(999), wholeMicros));
        Instant instant = wholeMicros.toInstant(ZoneOffset.UTC);
        same(cases, "Instant", ValueTypes.INSTANT, instant, Instant.EPOCH, Instant.parse("0001-01-01T00:00:00Z"));
        cases.add(new Case<>("nanoseconds of an instant", ValueTypes.INSTANT, instant.plusNanos(999), instant));
        cases.add(new Case<>(
                "nanoseconds before 1970",
                ValueTypes.INSTANT,
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z")));
        cases.add(new Case<>(
                "OffsetDateTime at offset zero",
                ValueTypes.OFFSET_DATE_TIME,
                OffsetDateTime.ofInstant(instant, ZoneOffset.ofHours(-7)),
                instant.atOffset(ZoneOffset.UTC)));
        cases.add(new Case<>(
                "ZonedDateTime in Z",
                ValueTypes.ZONED_DATE_TIME,
                instant.atZone(ZoneId.of("Asia/Kolkata")),
                instant.atZone(ZoneOffset.UTC)));
        same(
                cases,
                "OffsetTime",
                ValueTypes.OFFSET_TIME,
                OffsetTime.of(8, 15, 0, 1000, ZoneOffset.ofHoursMinutes(5, 30)),
                OffsetTime.of(0, 0, 0, 0, ZoneOffset.UTC));
        same(cases, "Year", ValueTypes.YEAR, Year.of(2026), Year.of(-44));
        same(cases, "YearMonth", ValueTypes.YEAR_MONTH, YearMonth.of(2026, 2));
        same(cases, "MonthDay", ValueTypes.MONTH_DAY, MonthDay.of(2, 29));
        same(cases, "Period", ValueTypes.PERIOD, Period.of(-1, 2, 3), Period.ZERO);
        same(cases, "Duration", ValueTypes.DURATION, Duration.ofNanos(Long.MIN_VALUE), Duration.ofSeconds(1, 1));
        same(cases, "ZoneId", ValueTypes.ZONE_ID, ZoneId.of("Europe/Berlin"));
        same(
                cases,
                "ZoneOffset",
                ValueTypes.ZONE_OFFSET,
                ZoneOffset.UTC,
                ZoneOffset.ofHoursMinutesSeconds(-3, -30, -5));
    }

    private static void legacyTimes(List<Case<?>> cases) {
        Date date = Timestamp.valueOf("2026-07-14 08:15:30.123");
        Date moment = new Date(date.getTime());
        same(cases, "java.util.Date", ValueTypes.UTIL_DATE, moment, new Date(0));
        cases.add(new Case<>(
                "the date of a moment",
                ValueTypes.UTIL_DATE_AS_DATE,
                moment,
                new Date(Timestamp.valueOf("2026-07-14 00:00:00").getTime())));
        cases.add(new Case<>(
                "the time of a moment",
                ValueTypes.UTIL_DATE_AS_TIME,
                moment,
                new Date(Timestamp.valueOf("1970-01-01 08:15:30.123").getTime())));
        same(cases, "Calendar", ValueTypes.CALENDAR, calendar(moment));
        same(cases, "java.sql.Date", ValueTypes.SQL_DATE, java.sql.Date.valueOf("2026-07-14"));
        same(cases, "java.sql.Time", ValueTypes.SQL_TIME, java.sql.Time.valueOf("08:15:30"));
        same(cases, "Timestamp", ValueTypes.SQL_TIMESTAMP, Timestamp.valueOf("2026-07-14 08:15:30.123456"));
    }

    private static void others(List<Case<?>> cases) {
        same(cases, "enum by name", ValueTypes.enumByName(DayOfWeek.class), DayOfWeek.MONDAY);
        same(cases, "enum by ordinal", ValueTypes.enumByOrdinal(DayOfWeek.class), DayOfWeek.SUNDAY);
        ValueType<List<String>> words = ValueTypes.converted(List.class, new Words(), ValueTypes.STRING);
        same(cases, "converted", words, List.of("a", "b"));
        same(cases, "serialisable", ValueTypes.SERIALIZABLE, new ArrayList<>(List.of("x")));
    }

    @SafeVarargs
    private static <T> void same(List<Case<?>> cases, String name, ValueType<T> type, T... values) {
        for (T value : values) {
            String shown = String.valueOf(value);
            String shortened = shown.length() > 40 ? shown.substring(0, 40) : shown;
            cases.add(new Case<>(name + " " + shortened, type, value, value));
        }
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static Calendar calendar(Date date) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTime(date);
        return calendar;
    }

    /** Keeps a list as one text; no list as null. */
    private static final class Words implements AttributeConverter<List<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> words) {
            return words == null ? null : String.join(" ", words);
        }

        @Override
        public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : List.of(text.split(" "));
        }
    }
}
