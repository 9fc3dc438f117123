package dev.tenon.dialect.sqlite;

import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers in a database that has only 64-bit integers and doubles.
 *
 * <p>A double keeps any 15 decimal digits, so up to that precision a decimal is a number to SQLite and is given its scale
 * when it is read; beyond, it is text. Whole numbers are integers up to 18 digits, and text beyond.
 */
final class Decimals {
    static final int DECIMAL_DIGITS = 15;
    static final int INTEGER_DIGITS = 18;

    private Decimals() {}

    /** Whether a column of that declared precision is text. */
    static boolean isText(int precision, int digits) {
        return precision > digits;
    }

    static @Nullable BigDecimal read(ResultSet row, int column, int precision, int scale) throws SQLException {
        Object kept = row.getObject(column);
        if (kept == null) {
            return null;
        }
        BigDecimal value = decimal(row, column, kept);
        if (isDeclared(precision, scale)) {
            return value.setScale(scale, RoundingMode.HALF_UP);
        }
        return kept instanceof Double ? plain(value) : value;
    }

    private static BigDecimal decimal(ResultSet row, int column, Object kept) throws SQLException {
        if (kept instanceof Double number && !number.isInfinite()) {
            return BigDecimal.valueOf(number);
        }
        try {
            return new BigDecimal(kept.toString());
        } catch (NumberFormatException e) {
            throw new UnreadableValueException(row.getMetaData().getColumnLabel(column), kept, "a decimal number", e);
        }
    }

    /** 100 for 1.0E+2: what was kept without a scale is shown with as few zeros as it can be. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static void bind(PreparedStatement statement, int parameter, BigDecimal given, int precision, int scale)
            throws SQLException {
        BigDecimal value = isDeclared(precision, scale) ? given.setScale(scale, RoundingMode.HALF_UP) : given;
        if (precision > 0 && value.precision() - value.scale() > precision - scale && value.signum() != 0) {
            throw new UnstorableValueException(
                    parameter,
                    given.toPlainString() + " has more digits than the column's " + precision + ", " + scale
                            + " behind the point",
                    "store a smaller number, or declare a greater precision");
        }
        if (isText(precision, DECIMAL_DIGITS)) {
            statement.setString(parameter, value.toPlainString());
        } else {
            bindNumber(statement, parameter, value.stripTrailingZeros());
        }
    }

    private static void bindNumber(PreparedStatement statement, int parameter, BigDecimal value) throws SQLException {
        if (value.precision() > DECIMAL_DIGITS) {
            throw new UnstorableValueException(
                    parameter,
                    value.toPlainString() + " has " + value.precision() + " digits, and SQLite keeps " + DECIMAL_DIGITS
                            + " of a number",
                    "declare the precision, as in @Column(precision = 38, scale = 10): above " + DECIMAL_DIGITS
                            + " the column is text, which is exact");
        }
        bindNearest(statement, parameter, value);
    }

    /** An exact integer where it is one, otherwise the nearest double. */
    private static void bindNearest(PreparedStatement statement, int parameter, BigDecimal value) throws SQLException {
        if (value.scale() <= 0 && value.precision() - value.scale() <= INTEGER_DIGITS) {
            statement.setLong(parameter, value.longValueExact());
        } else {
            statement.setDouble(parameter, value.doubleValue());
        }
    }

    /** As the column keeps equal values; a value that it cannot keep equals none of them. */
    static void bindOperand(PreparedStatement statement, int parameter, BigDecimal value, int precision, int scale)
            throws SQLException {
        BigDecimal stripped = value.stripTrailingZeros();
        if (isText(precision, DECIMAL_DIGITS)) {
            BigDecimal written = stripped.scale() <= scale ? stripped.setScale(scale) : stripped;
            statement.setString(parameter, written.toPlainString());
        } else {
            bindNearest(statement, parameter, stripped);
        }
    }

    static @Nullable BigInteger readInteger(ResultSet row, int column) throws SQLException {
        Object kept = row.getObject(column);
        if (kept == null) {
            return null;
        }
        try {
            return decimal(row, column, kept).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new UnreadableValueException(row.getMetaData().getColumnLabel(column), kept, "a whole number", e);
        }
    }

    static void bindInteger(PreparedStatement statement, int parameter, BigInteger value, int precision)
            throws SQLException {
        if (isText(precision, INTEGER_DIGITS)) {
            statement.setString(parameter, value.toString());
        } else if (value.bitLength() < Long.SIZE) {
            statement.setLong(parameter, value.longValueExact());
        } else {
            throw new UnstorableValueException(
                    parameter,
                    value + " does not fit into the 64 bits of SQLite's integers",
                    "declare the precision, as in @Column(precision = 38): above " + INTEGER_DIGITS
                            + " the column is text, which is exact");
        }
    }

    private static boolean isDeclared(int precision, int scale) {
        return precision > 0 || scale > 0;
    }
}
