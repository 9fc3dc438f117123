package dev.tenon.query;

import dev.tenon.spi.EntityUnit;
import dev.tenon.type.DataType;
import dev.tenon.type.Keys;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.ValueType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bound at one or more question marks of a compiled statement. */
sealed interface Parameter {

    /** Binds it from {@code at} on and returns the next free parameter. */
    int bind(ParameterBinder out, int at) throws SQLException;

    /** A value. */
    record Value<T>(ValueType<T> type, @Nullable T value) implements Parameter {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            type.bind(out, at, value);
            return at + 1;
        }
    }

    /** A list of values. */
    record ValueList(Keys keys) implements Parameter {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            return out.setKeys(at, keys);
        }
    }

    /** The identifier of an entity, read when the statement runs. */
    record EntityKey(TargetKey<?> key) implements Parameter {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            return key.bind(out, at);
        }
    }

    /** The identifier of the target that an entity has when the statement runs; null for none. */
    record HeldTarget(TargetKey<?> owner, int association, EntityUnit<?> target, List<DataType.Kind> kinds)
            implements Parameter {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            Object held = owner.held(association);
            if (held != null) {
                return new TargetKey<>(target, held).bind(out, at);
            }
            for (int i = 0; i < kinds.size(); i++) {
                out.setNull(at + i, kinds.get(i));
            }
            return at + kinds.size();
        }
    }

    /** The identifiers of several entities, read when the statement runs. */
    record EntityKeys(List<TargetKey<?>> targets) implements Parameter {
        @Override
        public int bind(ParameterBinder out, int at) throws SQLException {
            return out.setKeys(at, TargetKey.list(targets));
        }
    }

    /** Binds parameters one after the other. */
    static void bindAll(List<Parameter> parameters, ParameterBinder out) throws SQLException {
        int at = 1;
        for (Parameter parameter : parameters) {
            at = parameter.bind(out, at);
        }
    }
}
