package dev.tenon.sql.render;

import dev.tenon.type.Keys;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.ValueType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is bound to a rendered statement: a value, or a list of values. */
public sealed interface Argument {
    /** Binds it from {@code at} on, and returns the next free parameter. */
    int bind(ParameterBinder out, int at) throws SQLException;

    /** One value. */
    record Value<T>(@Nullable T value, ValueType<T> type) implements Argument {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            type.bind(out, at, value);
            return at + 1;
        }
    }

    /** A list of values that a column is compared with. */
    record ValueList(Keys values) implements Argument {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            return out.setKeys(at, values);
        }
    }
}
