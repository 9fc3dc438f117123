package dev.tenon.type;

import dev.tenon.type.DataType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds what drivers take as it is, and what the dialect turns into something that its driver takes. */
abstract sealed class DirectBinder permits ParameterBinder {
    final PreparedStatement statement;
    private final JdbcTypes types;
    private final @Nullable ParameterCapture capture;

    DirectBinder(PreparedStatement statement, JdbcTypes types, @Nullable ParameterCapture capture) {
        this.statement = statement;
        this.types = types;
        this.capture = capture;
    }

    /** Binds a {@code boolean}. */
    public final void setBoolean(int parameter, boolean value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        statement.setBoolean(parameter, value);
    }

    /** Binds a {@code byte}. */
    public final void setByte(int parameter, byte value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        statement.setByte(parameter, value);
    }

    /** Binds a {@code short}. */
    public final void setShort(int parameter, short value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        statement.setShort(parameter, value);
    }

    /** Binds an {@code int}. */
    public final void setInt(int parameter, int value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        statement.setInt(parameter, value);
    }

    /** Binds a {@code long}. */
    public final void setLong(int parameter, long value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        statement.setLong(parameter, value);
    }

    /** Binds a {@code char}. */
    public final void setChar(int parameter, char value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        types.setChar(statement, parameter, value);
    }

    /** Binds a {@code float}. */
    public final void setFloat(int parameter, float value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        if (Float.isNaN(value)) {
            types.setNotANumber(statement, parameter);
        } else {
            statement.setFloat(parameter, value);
        }
    }

    /** Binds a {@code double}. */
    public final void setDouble(int parameter, double value) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, value);
        }
        if (Double.isNaN(value)) {
            types.setNotANumber(statement, parameter);
        } else {
            statement.setDouble(parameter, value);
        }
    }

    /** Binds a {@code Boolean}. */
    public final void setBooleanObject(int parameter, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.BOOLEAN);
        } else {
            setBoolean(parameter, value);
        }
    }

    /** Binds a {@code Byte}. */
    public final void setByteObject(int parameter, @Nullable Byte value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.TINYINT);
        } else {
            setByte(parameter, value);
        }
    }

    /** Binds a {@code Short}. */
    public final void setShortObject(int parameter, @Nullable Short value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.SMALLINT);
        } else {
            setShort(parameter, value);
        }
    }

    /** Binds an {@code Integer}. */
    public final void setIntObject(int parameter, @Nullable Integer value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.INTEGER);
        } else {
            setInt(parameter, value);
        }
    }

    /** Binds a {@code Long}. */
    public final void setLongObject(int parameter, @Nullable Long value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.BIGINT);
        } else {
            setLong(parameter, value);
        }
    }

    /** Binds a {@code Float}. */
    public final void setFloatObject(int parameter, @Nullable Float value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.REAL);
        } else {
            setFloat(parameter, value);
        }
    }

    /** Binds a {@code Double}. */
    public final void setDoubleObject(int parameter, @Nullable Double value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.DOUBLE);
        } else {
            setDouble(parameter, value);
        }
    }

    /** Binds a {@code Character}. */
    public final void setCharObject(int parameter, @Nullable Character value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.CHAR);
        } else {
            setChar(parameter, value);
        }
    }

    /** Binds text. */
    public final void setString(int parameter, @Nullable String value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.VARCHAR);
            return;
        }
        note(parameter, value);
        types.setString(statement, parameter, value);
    }

    /** Binds a decimal of no declared precision. */
    public final void setBigDecimal(int parameter, @Nullable BigDecimal value) throws SQLException {
        setBigDecimal(parameter, value, 0, 0);
    }

    /** Binds a decimal for a column of that precision and scale. */
    public final void setBigDecimal(int parameter, @Nullable BigDecimal value, int precision, int scale)
            throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.DECIMAL);
            return;
        }
        note(parameter, value);
        types.setBigDecimal(statement, parameter, value, precision, scale);
    }

    /** Binds a decimal that is compared with a column of that precision and scale. */
    public final void setDecimalOperand(int parameter, @Nullable BigDecimal value, int precision, int scale)
            throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.DECIMAL);
            return;
        }
        note(parameter, value);
        types.setDecimalOperand(statement, parameter, value, precision, scale);
    }

    /** Binds a whole number of no declared precision. */
    public final void setBigInteger(int parameter, @Nullable BigInteger value) throws SQLException {
        setBigInteger(parameter, value, 0);
    }

    /** Binds a whole number for a column of that precision. */
    public final void setBigInteger(int parameter, @Nullable BigInteger value, int precision) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.BIG_INTEGER);
            return;
        }
        note(parameter, value);
        types.setBigInteger(statement, parameter, value, precision);
    }

    /** Binds bytes. */
    public final void setBytes(int parameter, byte @Nullable [] value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.VARBINARY);
            return;
        }
        note(parameter, value);
        statement.setBytes(parameter, value);
    }

    /** Binds a date. */
    public final void setLocalDate(int parameter, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.DATE);
            return;
        }
        note(parameter, value);
        types.setLocalDate(statement, parameter, value);
    }

    /** Binds a time of day. */
    public final void setLocalTime(int parameter, @Nullable LocalTime value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.TIME);
            return;
        }
        note(parameter, value);
        types.setLocalTime(statement, parameter, value);
    }

    /** Binds a date with a time of day. */
    public final void setLocalDateTime(int parameter, @Nullable LocalDateTime value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.TIMESTAMP);
            return;
        }
        note(parameter, value);
        types.setLocalDateTime(statement, parameter, value);
    }

    /** Binds a point on the time line. */
    public final void setInstant(int parameter, @Nullable Instant value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.INSTANT);
            return;
        }
        note(parameter, value);
        types.setInstant(statement, parameter, value);
    }

    /** Binds a time of day with its offset. */
    public final void setOffsetTime(int parameter, @Nullable OffsetTime value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.TIME_WITH_OFFSET);
            return;
        }
        note(parameter, value);
        types.setOffsetTime(statement, parameter, value);
    }

    /** Binds text whose type is what its place takes: JSON, or what the user defined the column as. */
    public final void setUntyped(int parameter, @Nullable String value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.JSON); // a null that no column refuses for its type
            return;
        }
        note(parameter, value);
        types.setUntyped(statement, parameter, value);
    }

    /** Binds a UUID. */
    public final void setUuid(int parameter, @Nullable UUID value) throws SQLException {
        if (value == null) {
            setNull(parameter, Kind.UUID);
            return;
        }
        note(parameter, value);
        types.setUuid(statement, parameter, value);
    }

    /** Binds null in a column of that family. */
    public final void setNull(int parameter, Kind kind) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, null);
        }
        types.setNull(statement, parameter, kind);
    }

    /**
     * Binds a list of keys for a {@code {keys …}} token.
     *
     * @return the next free parameter
     */
    public final int setKeys(int parameter, Keys keys) throws SQLException {
        if (capture != null) {
            capture.bound(parameter, keys);
        }
        return types.setKeys(statement, parameter, keys);
    }

    final void note(int parameter, Object value) {
        if (capture != null) {
            capture.bound(parameter, value);
        }
    }
}
