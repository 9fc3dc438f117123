package dev.tenon.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are read and bound, where the type is known only at run time: in queries, and for the keys
 * of unusual associations. Generated loaders and persisters call {@link RowReader} and {@link ParameterBinder} directly.
 *
 * <p>Immutable and thread-safe. {@link ValueTypes} has one for each Java type that a column can hold.
 *
 * @param <T> the Java type; a wrapper for primitives
 */
public interface ValueType<T> {
    /** The Java type. */
    Class<T> javaType();

    /** The logical type of the column. */
    DataType dataType();

    /** Reads a column; null for null. */
    @Nullable
    T read(RowReader row, int column) throws SQLException;

    /** Binds a parameter; null binds null. */
    void bind(ParameterBinder out, int parameter, @Nullable T value) throws SQLException;

    /**
     * The value as its column holds it, of the class that goes with the column's kind: an enum's name for an enum by name,
     * what the converter makes of it for a converted type, otherwise the value itself.
     */
    default @Nullable Object toColumn(@Nullable T value) {
        return value;
    }

    /**
     * The type for values that are only compared with the column: they are bound as they are, not as the column would keep
     * them (rounded to its scale).
     */
    default ValueType<T> operand() {
        return this;
    }

    /** The same values in a column of another length, precision or spelling. */
    ValueType<T> withDataType(DataType dataType);
}
