package dev.tenon.type;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Binds the parameters of a statement by index (from 1), in the form that attributes hold them. Not thread-safe. */
public final class ParameterBinder {
    private final PreparedStatement statement;

    /** A binder over a statement. */
    public ParameterBinder(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Binds a {@code long}. */
    public void setLong(int parameter, long value) throws SQLException {
        statement.setLong(parameter, value);
    }
}
