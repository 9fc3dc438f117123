package dev.tenon.sql.render;

import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;

/** A statement as one database's text, and what is bound to it, in order. */
public record RenderedStatement(String sql, List<Argument> arguments) {
    public RenderedStatement {
        arguments = List.copyOf(arguments);
    }

    /** Binds every argument. */
    public void bind(ParameterBinder out) throws SQLException {
        int at = 1;
        for (Argument argument : arguments) {
            at = argument.bind(out, at);
        }
    }
}
