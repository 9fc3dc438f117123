package dev.tenon.type;

import dev.tenon.type.DataType.Kind;
import jakarta.persistence.AttributeConverter;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value types of the Java types that a column can hold, and how to make others.
 *
 * <pre>{@code
 * ValueTypes.STRING.withDataType(DataType.varchar(100))
 * ValueTypes.enumByName(Color.class)
 * ValueTypes.converted(Money.class, new MoneyConverter(), ValueTypes.BIG_DECIMAL)
 * }</pre>
 */
public final class ValueTypes {
    /** {@code boolean}, and its wrapper. */
    public static final ValueType<Boolean> BOOLEAN =
            type(Boolean.class, Kind.BOOLEAN, RowReader::getBooleanObject, ParameterBinder::setBooleanObject);

    /** {@code byte}, and its wrapper. */
    public static final ValueType<Byte> BYTE =
            type(Byte.class, Kind.TINYINT, RowReader::getByteObject, ParameterBinder::setByteObject);

    /** {@code short}, and its wrapper. */
    public static final ValueType<Short> SHORT =
            type(Short.class, Kind.SMALLINT, RowReader::getShortObject, ParameterBinder::setShortObject);

    /** {@code int}, and its wrapper. */
    public static final ValueType<Integer> INT =
            type(Integer.class, Kind.INTEGER, RowReader::getIntObject, ParameterBinder::setIntObject);

    /** {@code long}, and its wrapper. */
    public static final ValueType<Long> LONG =
            type(Long.class, Kind.BIGINT, RowReader::getLongObject, ParameterBinder::setLongObject);

    /** {@code char}, and its wrapper. */
    public static final ValueType<Character> CHAR =
            type(Character.class, Kind.CHAR, RowReader::getCharObject, ParameterBinder::setCharObject, String::valueOf);

    /** {@code float}, and its wrapper. */
    public static final ValueType<Float> FLOAT =
            type(Float.class, Kind.REAL, RowReader::getFloatObject, ParameterBinder::setFloatObject);

    /** {@code double}, and its wrapper. */
    public static final ValueType<Double> DOUBLE =
            type(Double.class, Kind.DOUBLE, RowReader::getDoubleObject, ParameterBinder::setDoubleObject);

    /** {@code Boolean}. */
    public static final ValueType<Boolean> BOOLEAN_OBJECT = BOOLEAN;

    /** {@code Byte}. */
    public static final ValueType<Byte> BYTE_OBJECT = BYTE;

    /** {@code Short}. */
    public static final ValueType<Short> SHORT_OBJECT = SHORT;

    /** {@code Integer}. */
    public static final ValueType<Integer> INT_OBJECT = INT;

    /** {@code Long}. */
    public static final ValueType<Long> LONG_OBJECT = LONG;

    /** {@code Character}. */
    public static final ValueType<Character> CHAR_OBJECT = CHAR;

    /** {@code Float}. */
    public static final ValueType<Float> FLOAT_OBJECT = FLOAT;

    /** {@code Double}. */
    public static final ValueType<Double> DOUBLE_OBJECT = DOUBLE;

    /** {@code BigDecimal}, at the scale of the column's type. */
    public static final ValueType<BigDecimal> BIG_DECIMAL = new DecimalValueType(DataType.of(Kind.DECIMAL), false);

    /** {@code BigInteger}. */
    public static final ValueType<BigInteger> BIG_INTEGER = new BasicValueType<>(
            BigInteger.class,
            DataType.of(Kind.BIG_INTEGER),
            (row, column, type) -> row.getBigInteger(column),
            (out, parameter, value, type) -> out.setBigInteger(parameter, value, type.precision()),
            value -> value);

    /** {@code String}. */
    public static final ValueType<String> STRING = new BasicValueType<>(
            String.class,
            DataType.of(Kind.VARCHAR),
            (row, column, type) -> row.getString(column),
            (out, parameter, value, type) -> {
                if (type.definition() == null) {
                    out.setString(parameter, value);
                } else {
                    out.setUntyped(parameter, value);
                }
            },
            value -> value);

    /** {@code String} that is a JSON text. */
    public static final ValueType<String> JSON_TEXT =
            type(String.class, Kind.JSON, RowReader::getJson, ParameterBinder::setJson);

    /** {@code byte[]}. */
    public static final ValueType<byte[]> BYTES =
            type(byte[].class, Kind.VARBINARY, RowReader::getBytes, ParameterBinder::setBytes);

    /** {@code Byte[]}. */
    public static final ValueType<Byte[]> BYTE_OBJECTS = type(
            Byte[].class,
            Kind.VARBINARY,
            RowReader::getByteObjects,
            ParameterBinder::setByteObjects,
            ObjectForms::bytes);

    /** {@code char[]}. */
    public static final ValueType<char[]> CHARS =
            type(char[].class, Kind.VARCHAR, RowReader::getChars, ParameterBinder::setChars, String::valueOf);

    /** {@code Character[]}. */
    public static final ValueType<Character[]> CHARACTER_OBJECTS = type(
            Character[].class,
            Kind.VARCHAR,
            RowReader::getCharacterObjects,
            ParameterBinder::setCharacterObjects,
            ObjectForms::text);

    /** {@code UUID}. */
    public static final ValueType<UUID> UUID =
            type(UUID.class, Kind.UUID, RowReader::getUuid, ParameterBinder::setUuid);

    /** {@code LocalDate}. */
    public static final ValueType<LocalDate> LOCAL_DATE =
            type(LocalDate.class, Kind.DATE, RowReader::getLocalDate, ParameterBinder::setLocalDate);

    /** {@code LocalTime}. */
    public static final ValueType<LocalTime> LOCAL_TIME =
            type(LocalTime.class, Kind.TIME, RowReader::getLocalTime, ParameterBinder::setLocalTime);

    /** {@code LocalDateTime}. */
    public static final ValueType<LocalDateTime> LOCAL_DATE_TIME =
            type(LocalDateTime.class, Kind.TIMESTAMP, RowReader::getLocalDateTime, ParameterBinder::setLocalDateTime);

    /** {@code OffsetDateTime}. */
    public static final ValueType<OffsetDateTime> OFFSET_DATE_TIME = type(
            OffsetDateTime.class,
            Kind.INSTANT,
            RowReader::getOffsetDateTime,
            ParameterBinder::setOffsetDateTime,
            OffsetDateTime::toInstant);

    /** {@code OffsetTime}. */
    public static final ValueType<OffsetTime> OFFSET_TIME =
            type(OffsetTime.class, Kind.TIME_WITH_OFFSET, RowReader::getOffsetTime, ParameterBinder::setOffsetTime);

    /** {@code ZonedDateTime}. */
    public static final ValueType<ZonedDateTime> ZONED_DATE_TIME = type(
            ZonedDateTime.class,
            Kind.INSTANT,
            RowReader::getZonedDateTime,
            ParameterBinder::setZonedDateTime,
            ZonedDateTime::toInstant);

    /** {@code Instant}. */
    public static final ValueType<Instant> INSTANT =
            type(Instant.class, Kind.INSTANT, RowReader::getInstant, ParameterBinder::setInstant);

    /** {@code Year}. */
    public static final ValueType<Year> YEAR =
            type(Year.class, Kind.INTEGER, RowReader::getYear, ParameterBinder::setYear, Year::getValue);

    /** {@code YearMonth}. */
    public static final ValueType<YearMonth> YEAR_MONTH = type(
            YearMonth.class,
            Kind.DATE,
            RowReader::getYearMonth,
            ParameterBinder::setYearMonth,
            value -> value.atDay(1));

    /** {@code MonthDay}. */
    public static final ValueType<MonthDay> MONTH_DAY = type(
            MonthDay.class, Kind.VARCHAR, RowReader::getMonthDay, ParameterBinder::setMonthDay, MonthDay::toString);

    /** {@code Period}. */
    public static final ValueType<Period> PERIOD =
            type(Period.class, Kind.VARCHAR, RowReader::getPeriod, ParameterBinder::setPeriod, Period::toString);

    /** {@code Duration}. */
    public static final ValueType<Duration> DURATION = type(
            Duration.class, Kind.DURATION, RowReader::getDuration, ParameterBinder::setDuration, Duration::toNanos);

    /** {@code ZoneId}. */
    public static final ValueType<ZoneId> ZONE_ID =
            type(ZoneId.class, Kind.VARCHAR, RowReader::getZoneId, ParameterBinder::setZoneId, ZoneId::getId);

    /** {@code ZoneOffset}. */
    public static final ValueType<ZoneOffset> ZONE_OFFSET = type(
            ZoneOffset.class,
            Kind.VARCHAR,
            RowReader::getZoneOffset,
            ParameterBinder::setZoneOffset,
            ZoneOffset::getId);

    /** {@code URI}. */
    public static final ValueType<URI> URI =
            type(URI.class, Kind.VARCHAR, RowReader::getUri, ParameterBinder::setUri, value -> value.toString());

    /** {@code URL}. */
    public static final ValueType<URL> URL =
            type(URL.class, Kind.VARCHAR, RowReader::getUrl, ParameterBinder::setUrl, value -> value.toExternalForm());

    /** {@code Locale}. */
    public static final ValueType<Locale> LOCALE =
            type(Locale.class, Kind.VARCHAR, RowReader::getLocale, ParameterBinder::setLocale, Locale::toLanguageTag);

    /** {@code Currency}. */
    public static final ValueType<Currency> CURRENCY = type(
            Currency.class,
            Kind.VARCHAR,
            RowReader::getCurrency,
            ParameterBinder::setCurrency,
            Currency::getCurrencyCode);

    /** {@code TimeZone}. */
    public static final ValueType<TimeZone> TIME_ZONE =
            type(TimeZone.class, Kind.VARCHAR, RowReader::getTimeZone, ParameterBinder::setTimeZone, TimeZone::getID);

    /** {@code java.sql.Date}. */
    public static final ValueType<java.sql.Date> SQL_DATE = type(
            java.sql.Date.class,
            Kind.DATE,
            RowReader::getSqlDate,
            ParameterBinder::setSqlDate,
            java.sql.Date::toLocalDate);

    /** {@code java.sql.Time}. */
    public static final ValueType<java.sql.Time> SQL_TIME = type(
            java.sql.Time.class,
            Kind.TIME,
            RowReader::getSqlTime,
            ParameterBinder::setSqlTime,
            value -> LegacyTimes.local(value).toLocalTime());

    /** {@code java.sql.Timestamp}. */
    public static final ValueType<java.sql.Timestamp> SQL_TIMESTAMP = type(
            java.sql.Timestamp.class,
            Kind.TIMESTAMP,
            RowReader::getSqlTimestamp,
            ParameterBinder::setSqlTimestamp,
            java.sql.Timestamp::toLocalDateTime);

    /** {@code Date} with {@code TemporalType.DATE}. */
    public static final ValueType<Date> UTIL_DATE_AS_DATE = type(
            Date.class,
            Kind.DATE,
            RowReader::getUtilDateAsDate,
            ParameterBinder::setUtilDateAsDate,
            value -> LegacyTimes.local(value).toLocalDate());

    /** {@code Date} with {@code TemporalType.TIME}. */
    public static final ValueType<Date> UTIL_DATE_AS_TIME = type(
            Date.class,
            Kind.TIME,
            RowReader::getUtilDateAsTime,
            ParameterBinder::setUtilDateAsTime,
            value -> LegacyTimes.local(value).toLocalTime());

    /** {@code Date} with {@code TemporalType.TIMESTAMP}. */
    public static final ValueType<Date> UTIL_DATE =
            type(Date.class, Kind.TIMESTAMP, RowReader::getUtilDate, ParameterBinder::setUtilDate, LegacyTimes::local);

    /** {@code Calendar} with {@code TemporalType.DATE}. */
    public static final ValueType<Calendar> CALENDAR_AS_DATE = type(
            Calendar.class,
            Kind.DATE,
            RowReader::getCalendarAsDate,
            ParameterBinder::setCalendarAsDate,
            value -> LegacyTimes.local(value).toLocalDate());

    /** {@code Calendar} with {@code TemporalType.TIME}. */
    public static final ValueType<Calendar> CALENDAR_AS_TIME = type(
            Calendar.class,
            Kind.TIME,
            RowReader::getCalendarAsTime,
            ParameterBinder::setCalendarAsTime,
            value -> LegacyTimes.local(value).toLocalTime());

    /** {@code Calendar} with {@code TemporalType.TIMESTAMP}. */
    public static final ValueType<Calendar> CALENDAR = type(
            Calendar.class, Kind.TIMESTAMP, RowReader::getCalendar, ParameterBinder::setCalendar, LegacyTimes::local);

    /** {@code Serializable}, in Java's serialised form. */
    public static final ValueType<Serializable> SERIALIZABLE = type(
            Serializable.class,
            Kind.BLOB,
            RowReader::getSerializable,
            ParameterBinder::setSerializable,
            value -> ObjectForms.serialised(1, value));

    /** {@code Class}, by name. */
    @SuppressWarnings("unchecked") // there is no class literal of Class<?>
    public static final ValueType<Class<?>> CLASS = type(
            (Class<Class<?>>) (Class<?>) Class.class,
            Kind.VARCHAR,
            RowReader::getClassName,
            ParameterBinder::setClassName,
            Class::getName);

    private static final Map<Class<?>, ValueType<?>> BY_CLASS = byClass();

    private ValueTypes() {}

    /**
     * The type of values of that class; null for a class that no column can hold by itself. An enum is taken by name, a
     * {@code java.util.Date} and a {@code Calendar} with full precision.
     */
    @SuppressWarnings("unchecked") // the key is the value's class
    public static <T> @Nullable ValueType<T> forClass(Class<T> javaType) {
        return (ValueType<T>) BY_CLASS.get(javaType);
    }

    /** An enum by the name of its constant. */
    public static <E extends Enum<E>> ValueType<E> enumByName(Class<E> enumClass) {
        return new EnumValueTypes.ByName<>(enumClass, DataType.of(Kind.VARCHAR));
    }

    /** An enum by its ordinal. */
    public static <E extends Enum<E>> ValueType<E> enumByOrdinal(Class<E> enumClass) {
        return new EnumValueTypes.ByOrdinal<>(enumClass, enumClass.getEnumConstants(), DataType.of(Kind.SMALLINT));
    }

    /**
     * A type that a converter turns into another. The converter sees null as well, as Jakarta Persistence has it.
     *
     * @param javaType the attribute's class; {@code List.class} where the type is {@code List<String>}
     * @param column the type of what the converter makes
     */
    @SuppressWarnings("unchecked") // a class is all that is left of a type with arguments at run time
    public static <X, Y> ValueType<X> converted(
            Class<? super X> javaType, AttributeConverter<X, Y> converter, ValueType<Y> column) {
        return new ConvertedValueType<>((Class<X>) javaType, converter, column);
    }

    /**
     * A type whose values are kept as JSON.
     *
     * @param javaType the attribute's class; {@code List.class} where the type is {@code List<Tag>}
     */
    @SuppressWarnings("unchecked") // a class is all that is left of a type with arguments at run time
    public static <T> ValueType<T> json(Class<? super T> javaType, JsonType<T> type) {
        return new BasicValueType<>(
                (Class<T>) javaType,
                DataType.of(Kind.JSON),
                (row, column, dataType) -> StoredJson.value(row.getJson(column, type)),
                (out, parameter, value, dataType) -> out.setJson(parameter, type, value),
                value -> value);
    }

    static void bindObject(ParameterBinder out, int parameter, Object value) throws SQLException {
        if (value instanceof Enum<?> constant) {
            out.setEnumByName(parameter, constant);
            return;
        }
        bindAs(typeOf(value), out, parameter, value);
    }

    @SuppressWarnings("unchecked") // the type was found by the value's class
    private static <T> void bindAs(ValueType<T> type, ParameterBinder out, int parameter, Object value)
            throws SQLException {
        type.bind(out, parameter, (T) value);
    }

    private static ValueType<?> typeOf(Object value) {
        ValueType<?> exact = BY_CLASS.get(value.getClass());
        if (exact != null) {
            return exact;
        }
        for (ValueType<?> open : List.of(ZONE_ID, TIME_ZONE, CALENDAR, UTIL_DATE)) {
            if (open.javaType().isInstance(value)) {
                return open;
            }
        }
        throw new IllegalArgumentException(
                "no column can hold a " + value.getClass().getName());
    }

    private static <T> ValueType<T> type(
            Class<T> javaType, Kind kind, BasicValueType.Reading<T> read, BasicValueType.Binding<T> bind) {
        return type(javaType, kind, read, bind, value -> value);
    }

    private static <T> ValueType<T> type(
            Class<T> javaType,
            Kind kind,
            BasicValueType.Reading<T> read,
            BasicValueType.Binding<T> bind,
            Function<? super T, ? extends Object> columnForm) {
        return new BasicValueType<>(
                javaType,
                DataType.of(kind),
                (row, column, type) -> read.read(row, column),
                (out, parameter, value, type) -> bind.bind(out, parameter, value),
                columnForm);
    }

    private static Map<Class<?>, ValueType<?>> byClass() {
        Map<Class<?>, ValueType<?>> types = new HashMap<>();
        List<ValueType<?>> all = List.of(
                BOOLEAN,
                BYTE,
                SHORT,
                INT,
                LONG,
                CHAR,
                FLOAT,
                DOUBLE,
                STRING,
                BIG_DECIMAL,
                BIG_INTEGER,
                BYTES,
                BYTE_OBJECTS,
                CHARS,
                CHARACTER_OBJECTS,
                UUID,
                LOCAL_DATE,
                LOCAL_TIME,
                LOCAL_DATE_TIME,
                OFFSET_DATE_TIME,
                OFFSET_TIME,
                ZONED_DATE_TIME,
                INSTANT,
                YEAR,
                YEAR_MONTH,
                MONTH_DAY,
                PERIOD,
                DURATION,
                ZONE_ID,
                ZONE_OFFSET,
                URI,
                URL,
                LOCALE,
                CURRENCY,
                TIME_ZONE,
                SQL_DATE,
                SQL_TIME,
                SQL_TIMESTAMP,
                UTIL_DATE,
                CALENDAR,
                CLASS);
        all.forEach(type -> types.put(type.javaType(), type));
        types.put(boolean.class, BOOLEAN);
        types.put(byte.class, BYTE);
        types.put(short.class, SHORT);
        types.put(int.class, INT);
        types.put(long.class, LONG);
        types.put(char.class, CHAR);
        types.put(float.class, FLOAT);
        types.put(double.class, DOUBLE);
        return Map.copyOf(types);
    }
}
