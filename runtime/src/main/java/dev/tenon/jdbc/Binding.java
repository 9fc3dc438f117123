package dev.tenon.jdbc;

import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;

/** Binds the parameters of one execution of a statement. */
@FunctionalInterface
public interface Binding {
    /** For statements without parameters. */
    Binding NONE = out -> {};

    /** Binds every parameter. */
    void bind(ParameterBinder out) throws SQLException;
}
