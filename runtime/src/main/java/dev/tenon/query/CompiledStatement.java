package dev.tenon.query;

import dev.tenon.jdbc.Binding;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;

/** A statement that changes rows, as the database takes it; is its own binding. Immutable and thread-safe. */
public final class CompiledStatement implements Binding {
    private final String sql;
    private final String origin;
    private final Class<?> entity;
    private final List<Parameter> parameters;

    CompiledStatement(String sql, String origin, Class<?> entity, List<Parameter> parameters) {
        this.sql = sql;
        this.origin = origin;
        this.entity = entity;
        this.parameters = List.copyOf(parameters);
    }

    /** The text. */
    public String sql() {
        return sql;
    }

    /** What the statement log says of it, as {@code "update Customer"}. */
    public String origin() {
        return origin;
    }

    /** The entity whose table it changes. */
    public Class<?> entity() {
        return entity;
    }

    @Override
    public void bind(ParameterBinder out) throws SQLException {
        Parameter.bindAll(parameters, out);
    }

    @Override
    public String toString() {
        return sql;
    }
}
