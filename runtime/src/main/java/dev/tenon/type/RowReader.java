package dev.tenon.type;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the columns of the current row by index (from 1), in the form that attributes hold them.
 *
 * <p>What JDBC drivers agree on is read directly; what they do not is asked of the dialect. Not thread-safe.
 */
public final class RowReader {
    private final ResultSet row;

    /** A reader over a result. */
    public RowReader(ResultSet row) {
        this.row = row;
    }

    /** Whether the last primitive that was read was null. */
    public boolean wasNull() throws SQLException {
        return row.wasNull();
    }

    /** A {@code long}; 0 for null. */
    public long getLong(int column) throws SQLException {
        return row.getLong(column);
    }
}
