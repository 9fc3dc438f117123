package dev.tenon.dialect.postgres;

import dev.tenon.UnstorableValueException;
import dev.tenon.type.DataType;
import dev.tenon.type.JdbcTypes;
import dev.tenon.type.Keys;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel through PostgreSQL's driver. */
final class PostgresTypes implements JdbcTypes {

    @Override
    public @Nullable BigDecimal getBigDecimal(ResultSet row, int column, int precision, int scale) throws SQLException {
        return row.getBigDecimal(column);
    }

    @Override
    public @Nullable BigInteger getBigInteger(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.toBigIntegerExact();
    }

    @Override
    public @Nullable UUID getUuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    public @Nullable LocalDate getLocalDate(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public @Nullable LocalTime getLocalTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public @Nullable OffsetTime getOffsetTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetTime.class);
    }

    /** The driver leaves the parameter's type to the server where a null of the wrong type would be refused. */
    @Override
    public void setNull(PreparedStatement statement, int parameter, DataType.Kind kind) throws SQLException {
        int type =
                switch (kind) {
                    case BOOLEAN -> Types.BOOLEAN;
                    case TINYINT, SMALLINT -> Types.SMALLINT;
                    case INTEGER -> Types.INTEGER;
                    case BIGINT, DURATION -> Types.BIGINT;
                    case REAL -> Types.REAL;
                    case DOUBLE -> Types.DOUBLE;
                    case DECIMAL, BIG_INTEGER -> Types.NUMERIC;
                    case CHAR, VARCHAR, TEXT -> Types.VARCHAR;
                    case VARBINARY, BLOB -> Types.BINARY;
                    case DATE -> Types.DATE;
                    case UUID, TIME, TIMESTAMP, INSTANT, TIME_WITH_OFFSET, JSON -> Types.NULL;
                };
        statement.setNull(parameter, type);
    }

    @Override
    public void setString(PreparedStatement statement, int parameter, String value) throws SQLException {
        refuseZero(parameter, value);
        statement.setString(parameter, value);
    }

    private static void refuseZero(int parameter, String value) {
        if (value.indexOf('\0') >= 0) {
            throw new UnstorableValueException(
                    parameter,
                    "the text has the character '\\0' at " + value.indexOf('\0')
                            + ", which PostgreSQL keeps in no text column",
                    "remove the character, or map the attribute to byte[]");
        }
    }

    /** The server infers the type: jsonb, json, inet, or whatever the column has. */
    @Override
    public void setUntyped(PreparedStatement statement, int parameter, String value) throws SQLException {
        refuseZero(parameter, value);
        statement.setObject(parameter, value, Types.OTHER);
    }

    @Override
    public void setChar(PreparedStatement statement, int parameter, char value) throws SQLException {
        if (value == '\0') {
            throw new UnstorableValueException(
                    parameter,
                    "the character is '\\0', which is what a char that was never set holds, and PostgreSQL cannot keep it",
                    "set the attribute, or declare it as Character, which can be null");
        }
        if (Character.isSurrogate(value)) {
            throw new UnstorableValueException(
                    parameter,
                    "the character \\u" + Integer.toHexString(value)
                            + " is half of a surrogate pair and no text by itself",
                    "declare the attribute as String");
        }
        statement.setString(parameter, String.valueOf(value));
    }

    @Override
    public void setNotANumber(PreparedStatement statement, int parameter) throws SQLException {
        statement.setDouble(parameter, Double.NaN);
    }

    /** Rounded as a column of the declared type rounds: the live one may have more digits, which nobody compares. */
    @Override
    public void setBigDecimal(PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException {
        boolean declared = precision > 0 || scale > 0;
        statement.setBigDecimal(
                parameter, declared && value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value);
    }

    @Override
    public void setDecimalOperand(
            PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException {
        statement.setBigDecimal(parameter, value);
    }

    @Override
    public void setBigInteger(PreparedStatement statement, int parameter, BigInteger value, int precision)
            throws SQLException {
        statement.setBigDecimal(parameter, new BigDecimal(value));
    }

    @Override
    public void setUuid(PreparedStatement statement, int parameter, UUID value) throws SQLException {
        statement.setObject(parameter, value);
    }

    @Override
    public void setLocalDate(PreparedStatement statement, int parameter, LocalDate value) throws SQLException {
        PostgresTimes.check(parameter, value);
        statement.setObject(parameter, value);
    }

    @Override
    public void setLocalTime(PreparedStatement statement, int parameter, LocalTime value) throws SQLException {
        statement.setObject(parameter, value.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void setLocalDateTime(PreparedStatement statement, int parameter, LocalDateTime value) throws SQLException {
        statement.setObject(parameter, PostgresTimes.storable(parameter, value));
    }

    @Override
    public void setInstant(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        statement.setObject(parameter, PostgresTimes.storable(parameter, value));
    }

    @Override
    public void setOffsetTime(PreparedStatement statement, int parameter, OffsetTime value) throws SQLException {
        ZoneOffset offset = value.getOffset();
        if (Math.abs(offset.getTotalSeconds()) > PostgresTimes.WIDEST_OFFSET_SECONDS) {
            throw new UnstorableValueException(
                    parameter,
                    "the offset " + offset + " is wider than the 15:59:59 that PostgreSQL keeps",
                    "use a LocalTime and an attribute for the offset");
        }
        statement.setObject(parameter, value.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public int setKeys(PreparedStatement statement, int parameter, Keys keys) throws SQLException {
        return PostgresArrays.bind(statement, parameter, keys);
    }
}
