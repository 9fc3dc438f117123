package dev.tenon.dialect.sqlite;

import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import dev.tenon.type.DataType;
import dev.tenon.type.JdbcTypes;
import dev.tenon.type.Keys;
import dev.tenon.type.ParameterBinder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel through SQLite's driver: as integers, doubles, texts and bytes, there is nothing else. */
final class SqliteTypes implements JdbcTypes {

    @Override
    public @Nullable BigDecimal getBigDecimal(ResultSet row, int column, int precision, int scale) throws SQLException {
        return Decimals.read(row, column, precision, scale);
    }

    @Override
    public @Nullable BigInteger getBigInteger(ResultSet row, int column) throws SQLException {
        return Decimals.readInteger(row, column);
    }

    @Override
    public @Nullable UUID getUuid(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableValueException(row.getMetaData().getColumnLabel(column), text, "a UUID", e);
        }
    }

    @Override
    public @Nullable LocalDate getLocalDate(ResultSet row, int column) throws SQLException {
        return IsoText.readDate(row, column);
    }

    @Override
    public @Nullable LocalTime getLocalTime(ResultSet row, int column) throws SQLException {
        return IsoText.readTime(row, column);
    }

    @Override
    public @Nullable LocalDateTime getLocalDateTime(ResultSet row, int column) throws SQLException {
        return IsoText.readDateTime(row, column);
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, int column) throws SQLException {
        return IsoText.readInstant(row, column);
    }

    @Override
    public @Nullable OffsetTime getOffsetTime(ResultSet row, int column) throws SQLException {
        return IsoText.readOffsetTime(row, column);
    }

    @Override
    public void setNull(PreparedStatement statement, int parameter, DataType.Kind kind) throws SQLException {
        statement.setNull(parameter, Types.NULL);
    }

    @Override
    public void setString(PreparedStatement statement, int parameter, String value) throws SQLException {
        statement.setString(parameter, value);
    }

    @Override
    public void setUntyped(PreparedStatement statement, int parameter, String value) throws SQLException {
        statement.setString(parameter, value);
    }

    @Override
    public void setChar(PreparedStatement statement, int parameter, char value) throws SQLException {
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
    public void setNotANumber(PreparedStatement statement, int parameter) {
        throw new UnstorableValueException(
                parameter, "NaN would become null in SQLite", "use null for a number that there is not");
    }

    @Override
    public void setBigDecimal(PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException {
        Decimals.bind(statement, parameter, value, precision, scale);
    }

    @Override
    public void setDecimalOperand(
            PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException {
        Decimals.bindOperand(statement, parameter, value, precision, scale);
    }

    @Override
    public void setBigInteger(PreparedStatement statement, int parameter, BigInteger value, int precision)
            throws SQLException {
        Decimals.bindInteger(statement, parameter, value, precision);
    }

    @Override
    public void setUuid(PreparedStatement statement, int parameter, UUID value) throws SQLException {
        statement.setString(parameter, value.toString());
    }

    @Override
    public void setLocalDate(PreparedStatement statement, int parameter, LocalDate value) throws SQLException {
        statement.setString(parameter, IsoText.write(parameter, value));
    }

    @Override
    public void setLocalTime(PreparedStatement statement, int parameter, LocalTime value) throws SQLException {
        statement.setString(parameter, IsoText.write(value));
    }

    @Override
    public void setLocalDateTime(PreparedStatement statement, int parameter, LocalDateTime value) throws SQLException {
        statement.setString(parameter, IsoText.write(parameter, value));
    }

    @Override
    public void setInstant(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        statement.setString(parameter, IsoText.write(parameter, value));
    }

    @Override
    public void setOffsetTime(PreparedStatement statement, int parameter, OffsetTime value) throws SQLException {
        statement.setString(parameter, IsoText.write(value));
    }

    /** Single values; the last key is repeated until the list has the length that the statement was written for. */
    @Override
    public int setKeys(PreparedStatement statement, int parameter, Keys keys) throws SQLException {
        int bucket = SqliteSyntax.bucket(keys.size());
        if (!keys.isIntegral()) {
            return setRows(new ParameterBinder(statement, this), parameter, keys, bucket);
        }
        for (int i = 0; i < bucket; i++) {
            statement.setLong(parameter + i, keys.longAt(Math.min(i, keys.size() - 1)));
        }
        return parameter + bucket;
    }

    private static int setRows(ParameterBinder out, int parameter, Keys keys, int bucket) throws SQLException {
        int next = parameter;
        for (int i = 0; i < bucket; i++) {
            int key = Math.min(i, keys.size() - 1);
            for (int column = 0; column < keys.kinds().size(); column++) {
                setPart(out, next++, keys.kinds().get(column), keys.valueAt(key, column));
            }
        }
        return next;
    }

    /** An exact number as text: the column's affinity makes of it what the column keeps, a number or a text. */
    private static void setPart(ParameterBinder out, int parameter, DataType.Kind kind, @Nullable Object value)
            throws SQLException {
        if (value instanceof BigDecimal decimal) {
            out.setString(parameter, decimal.toPlainString());
        } else if (value instanceof BigInteger integer) {
            out.setString(parameter, integer.toString());
        } else {
            out.setObject(parameter, kind, value);
        }
    }
}
