package dev.tenon.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one statement.
 *
 * @param <R> what it makes of them
 */
@FunctionalInterface
public interface RowsFunction<R extends @Nullable Object> {
    /** Reads the rows; they are closed afterwards. */
    R read(Rows rows) throws SQLException;
}
