package dev.tenon.type;

import dev.tenon.type.DataType.Kind;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.MonthDay;
import java.time.OffsetDateTime;
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
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of a statement by index (from 1), in the form that attributes hold them.
 *
 * <p>What JDBC drivers agree on is bound directly; what they do not is asked of the dialect. Null binds null. A value that
 * the database cannot keep as it is, is refused with {@link dev.tenon.UnstorableValueException}. Not thread-safe.
 */
public final class ParameterBinder extends DirectBinder {
    private final JsonFormat json;

    /** A binder over a statement, which writes JSON as the class path offers it. */
    public ParameterBinder(PreparedStatement statement, JdbcTypes types) {
        this(statement, types, JsonFormat.discovered(), null);
    }

    /**
     * A binder over a statement that tells what it binds.
     *
     * @param json how JSON is written
     * @param capture told of each value; null for nobody, which costs nothing
     */
    public ParameterBinder(
            PreparedStatement statement, JdbcTypes types, JsonFormat json, @Nullable ParameterCapture capture) {
        super(statement, types, capture);
        this.json = json;
    }

    /** Binds a JSON text. */
    public void setJson(int parameter, @Nullable String value) throws SQLException {
        setUntyped(parameter, value);
    }

    /** Binds a value as JSON. */
    public <T> void setJson(int parameter, JsonType<T> type, @Nullable T value) throws SQLException {
        setUntyped(parameter, value == null ? null : type.write(json, value));
    }

    /** Binds text from an array. */
    public void setChars(int parameter, char @Nullable [] value) throws SQLException {
        setString(parameter, value == null ? null : String.valueOf(value));
    }

    /** Binds text from an array of objects. */
    public void setCharacterObjects(int parameter, Character @Nullable [] value) throws SQLException {
        setString(parameter, value == null ? null : ObjectForms.text(value));
    }

    /** Binds bytes from an array of objects. */
    public void setByteObjects(int parameter, Byte @Nullable [] value) throws SQLException {
        setBytes(parameter, value == null ? null : ObjectForms.bytes(value));
    }

    /** Binds an object in Java's serialised form. */
    public void setSerializable(int parameter, @Nullable Serializable value) throws SQLException {
        setBytes(parameter, value == null ? null : ObjectForms.serialised(parameter, value));
    }

    /** Binds the instant of a date and time; the offset is not kept. */
    public void setOffsetDateTime(int parameter, @Nullable OffsetDateTime value) throws SQLException {
        setInstant(parameter, value == null ? null : value.toInstant());
    }

    /** Binds the instant of a date and time; the zone is not kept. */
    public void setZonedDateTime(int parameter, @Nullable ZonedDateTime value) throws SQLException {
        setInstant(parameter, value == null ? null : value.toInstant());
    }

    /** Binds a duration as nanoseconds. */
    public void setDuration(int parameter, @Nullable Duration value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.DURATION);
            return;
        }
        note(parameter, value);
        statement.setLong(parameter, ObjectForms.nanos(parameter, value));
    }

    /** Binds a year as a number. */
    public void setYear(int parameter, @Nullable Year value) throws SQLException {
        setIntObject(parameter, value == null ? null : (Integer) value.getValue());
    }

    /** Binds a month of a year as its first day. */
    public void setYearMonth(int parameter, @Nullable YearMonth value) throws SQLException {
        setLocalDate(parameter, value == null ? null : value.atDay(1));
    }

    /** Binds a day of a year as {@code --12-31}. */
    public void setMonthDay(int parameter, @Nullable MonthDay value) throws SQLException {
        setString(parameter, value == null ? null : value.toString());
    }

    /** Binds a period as {@code P1Y2M3D}. */
    public void setPeriod(int parameter, @Nullable Period value) throws SQLException {
        setString(parameter, value == null ? null : value.toString());
    }

    /** Binds a time zone by its identifier. */
    public void setZoneId(int parameter, @Nullable ZoneId value) throws SQLException {
        setString(parameter, value == null ? null : value.getId());
    }

    /** Binds an offset as {@code +02:00}. */
    public void setZoneOffset(int parameter, @Nullable ZoneOffset value) throws SQLException {
        setString(parameter, value == null ? null : value.getId());
    }

    /** Binds a time zone by its identifier. */
    public void setTimeZone(int parameter, @Nullable TimeZone value) throws SQLException {
        setString(parameter, value == null ? null : value.getID());
    }

    /** Binds a locale by its language tag. */
    public void setLocale(int parameter, @Nullable Locale value) throws SQLException {
        setString(parameter, value == null ? null : value.toLanguageTag());
    }

    /** Binds a currency by its ISO 4217 code. */
    public void setCurrency(int parameter, @Nullable Currency value) throws SQLException {
        setString(parameter, value == null ? null : value.getCurrencyCode());
    }

    /** Binds a URI. */
    public void setUri(int parameter, @Nullable URI value) throws SQLException {
        setString(parameter, value == null ? null : value.toString());
    }

    /** Binds a URL. */
    public void setUrl(int parameter, @Nullable URL value) throws SQLException {
        setString(parameter, value == null ? null : value.toExternalForm());
    }

    /** Binds a class by its name. */
    public void setClassName(int parameter, @Nullable Class<?> value) throws SQLException {
        setString(parameter, value == null ? null : value.getName());
    }

    /** Binds a date. */
    public void setSqlDate(int parameter, java.sql.@Nullable Date value) throws SQLException {
        setLocalDate(parameter, value == null ? null : value.toLocalDate());
    }

    /** Binds a time of day, in milliseconds. */
    public void setSqlTime(int parameter, java.sql.@Nullable Time value) throws SQLException {
        setLocalTime(parameter, value == null ? null : LegacyTimes.local(value).toLocalTime());
    }

    /** Binds a date with a time of day. */
    public void setSqlTimestamp(int parameter, java.sql.@Nullable Timestamp value) throws SQLException {
        setLocalDateTime(parameter, value == null ? null : value.toLocalDateTime());
    }

    /** Binds the date of a moment. */
    public void setUtilDateAsDate(int parameter, @Nullable Date value) throws SQLException {
        setLocalDate(parameter, value == null ? null : LegacyTimes.local(value).toLocalDate());
    }

    /** Binds the time of day of a moment. */
    public void setUtilDateAsTime(int parameter, @Nullable Date value) throws SQLException {
        setLocalTime(parameter, value == null ? null : LegacyTimes.local(value).toLocalTime());
    }

    /** Binds the date and time of a moment. */
    public void setUtilDate(int parameter, @Nullable Date value) throws SQLException {
        setLocalDateTime(parameter, value == null ? null : LegacyTimes.local(value));
    }

    /** Binds the date of a moment. */
    public void setCalendarAsDate(int parameter, @Nullable Calendar value) throws SQLException {
        setLocalDate(parameter, value == null ? null : LegacyTimes.local(value).toLocalDate());
    }

    /** Binds the time of day of a moment. */
    public void setCalendarAsTime(int parameter, @Nullable Calendar value) throws SQLException {
        setLocalTime(parameter, value == null ? null : LegacyTimes.local(value).toLocalTime());
    }

    /** Binds the date and time of a moment. */
    public void setCalendar(int parameter, @Nullable Calendar value) throws SQLException {
        setLocalDateTime(parameter, value == null ? null : LegacyTimes.local(value));
    }

    /** Binds an enum constant by its name. */
    public void setEnumByName(int parameter, @Nullable Enum<?> value) throws SQLException {
        setString(parameter, value == null ? null : value.name());
    }

    /** Binds an enum constant by its ordinal. */
    @SuppressWarnings("EnumOrdinal") // what the mapping asked for
    public void setEnumByOrdinal(int parameter, @Nullable Enum<?> value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.SMALLINT);
        } else {
            setInt(parameter, value.ordinal());
        }
    }

    /**
     * Binds a value of any class that {@link ValueTypes} knows.
     *
     * @param kind the column's family, for null
     * @throws IllegalArgumentException if the class is unknown
     */
    public void setObject(int parameter, Kind kind, @Nullable Object value) throws SQLException {
        if (value == null) {
            setNull(parameter, kind);
        } else {
            ValueTypes.bindObject(this, parameter, value);
        }
    }
}
