package dev.tenon.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a database's driver takes and gives the values that drivers do not agree on; a dialect has one. Stateless and
 * thread-safe.
 *
 * <p>Readers give null for null. Setters are never given null, except {@link #setNull}. Times finer than a microsecond are
 * truncated to it, on every database. A value that the database would change or lose is refused with {@link
 * dev.tenon.UnstorableValueException}.
 */
public interface JdbcTypes {

    // Reading

    /**
     * A decimal.
     *
     * @param precision declared digits; 0 for none declared
     * @param scale digits behind the point that the value is given; with neither declared, as the database keeps it
     */
    @Nullable
    BigDecimal getBigDecimal(ResultSet row, int column, int precision, int scale) throws SQLException;

    /** A whole number of any size. */
    @Nullable
    BigInteger getBigInteger(ResultSet row, int column) throws SQLException;

    /** A UUID. */
    @Nullable
    UUID getUuid(ResultSet row, int column) throws SQLException;

    /** A date. */
    @Nullable
    LocalDate getLocalDate(ResultSet row, int column) throws SQLException;

    /** A time of day. */
    @Nullable
    LocalTime getLocalTime(ResultSet row, int column) throws SQLException;

    /** A date with a time of day. */
    @Nullable
    LocalDateTime getLocalDateTime(ResultSet row, int column) throws SQLException;

    /** A point on the time line. */
    @Nullable
    Instant getInstant(ResultSet row, int column) throws SQLException;

    /** A time of day with an offset. */
    @Nullable
    OffsetTime getOffsetTime(ResultSet row, int column) throws SQLException;

    // Binding

    /** Binds null. */
    void setNull(PreparedStatement statement, int parameter, DataType.Kind kind) throws SQLException;

    /** Binds text. */
    void setString(PreparedStatement statement, int parameter, String value) throws SQLException;

    /** Binds text whose type is what its place takes: JSON, or what the user defined the column as. */
    void setUntyped(PreparedStatement statement, int parameter, String value) throws SQLException;

    /** Binds one character. */
    void setChar(PreparedStatement statement, int parameter, char value) throws SQLException;

    /** Binds "not a number", which not every database can keep. */
    void setNotANumber(PreparedStatement statement, int parameter) throws SQLException;

    /** Binds a decimal; precision and scale as declared, 0 for none. */
    void setBigDecimal(PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException;

    /** Binds a decimal that is compared with a column of that precision and scale: neither rounded nor refused. */
    void setDecimalOperand(PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException;

    /** Binds a whole number; precision as declared, 0 for none. */
    void setBigInteger(PreparedStatement statement, int parameter, BigInteger value, int precision) throws SQLException;

    /** Binds a UUID. */
    void setUuid(PreparedStatement statement, int parameter, UUID value) throws SQLException;

    /** Binds a date. */
    void setLocalDate(PreparedStatement statement, int parameter, LocalDate value) throws SQLException;

    /** Binds a time of day. */
    void setLocalTime(PreparedStatement statement, int parameter, LocalTime value) throws SQLException;

    /** Binds a date with a time of day. */
    void setLocalDateTime(PreparedStatement statement, int parameter, LocalDateTime value) throws SQLException;

    /** Binds a point on the time line. */
    void setInstant(PreparedStatement statement, int parameter, Instant value) throws SQLException;

    /** Binds a time of day with an offset. */
    void setOffsetTime(PreparedStatement statement, int parameter, OffsetTime value) throws SQLException;

    /**
     * Binds a list of keys where the rendered {@code {keys …}} wants it: as one array, as an array for each column, or as
     * single values, of which the last is repeated until the statement's bucket is full.
     *
     * @return the next free parameter
     */
    int setKeys(PreparedStatement statement, int parameter, Keys keys) throws SQLException;
}
