package dev.tenon.spi;

import dev.tenon.QueryException;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a query become {@code @Projection} records. Generated as {@code X_Projection}; stateless and thread-safe.
 *
 * @param <R> the record
 */
public abstract class ProjectionUnit<R> {

    /** The record. */
    public abstract Class<R> projectionClass();

    /** The entity whose attributes it takes. */
    public abstract Class<?> entityClass();

    /**
     * The paths of the columns in the order in which {@link #read} takes them: an attribute, dotted through embedded values
     * and to-one relationships ({@code "billingAddress.city"}).
     */
    public abstract List<String> paths();

    /**
     * Makes a record of the columns from {@code at} on.
     *
     * @throws QueryException if a column is null where the component is a primitive; names it
     */
    public abstract R read(RowReader row, int at) throws SQLException;

    // What generated code calls for primitive components

    /** A {@code boolean} that must not be null. */
    protected final boolean requireBoolean(RowReader row, int column, String component) throws SQLException {
        boolean value = row.getBoolean(column);
        if (!value && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code byte} that must not be null. */
    protected final byte requireByte(RowReader row, int column, String component) throws SQLException {
        byte value = row.getByte(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code short} that must not be null. */
    protected final short requireShort(RowReader row, int column, String component) throws SQLException {
        short value = row.getShort(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** An {@code int} that must not be null. */
    protected final int requireInt(RowReader row, int column, String component) throws SQLException {
        int value = row.getInt(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code long} that must not be null. */
    protected final long requireLong(RowReader row, int column, String component) throws SQLException {
        long value = row.getLong(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code float} that must not be null. */
    protected final float requireFloat(RowReader row, int column, String component) throws SQLException {
        float value = row.getFloat(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code double} that must not be null. */
    protected final double requireDouble(RowReader row, int column, String component) throws SQLException {
        double value = row.getDouble(column);
        if (value == 0 && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A {@code char} that must not be null. */
    protected final char requireChar(RowReader row, int column, String component) throws SQLException {
        char value = row.getChar(column);
        if (value == '\0' && row.wasNull()) {
            throw nullFor(component);
        }
        return value;
    }

    /** A converted value that must not be null. */
    protected final <V> V require(@Nullable V value, String component) {
        if (value == null) {
            throw nullFor(component);
        }
        return value;
    }

    private QueryException nullFor(String component) {
        return new QueryException(
                "TN515",
                "null does not fit a primitive: " + projectionClass().getSimpleName() + "." + component
                        + "\nhelp:   declare a wrapper, such as Long, or leave such rows out with isNotNull()");
    }
}
