package dev.tenon.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are read and bound, where the type is known only at run time: in queries, and for the keys
 * of unusual associations. Generated loaders and persisters call {@link RowReader} and {@link ParameterBinder} directly.
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
}
