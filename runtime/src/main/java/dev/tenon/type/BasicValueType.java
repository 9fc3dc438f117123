package dev.tenon.type;

import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value type made of an accessor pair. */
record BasicValueType<T>(
        Class<T> javaType,
        DataType dataType,
        TypedReading<T> reading,
        TypedBinding<T> binding,
        Function<? super T, ? extends Object> columnForm)
        implements ValueType<T> {

    /** Reads a value. */
    @FunctionalInterface
    interface Reading<T> {
        @Nullable
        T read(RowReader row, int column) throws SQLException;
    }

    /** Binds a value. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(ParameterBinder out, int parameter, @Nullable T value) throws SQLException;
    }

    /** Reads a value in a way that depends on the column's type. */
    @FunctionalInterface
    interface TypedReading<T> {
        @Nullable
        T read(RowReader row, int column, DataType type) throws SQLException;
    }

    /** Binds a value in a way that depends on the column's type. */
    @FunctionalInterface
    interface TypedBinding<T> {
        void bind(ParameterBinder out, int parameter, @Nullable T value, DataType type) throws SQLException;
    }

    @Override
    public @Nullable T read(RowReader row, int column) throws SQLException {
        return reading.read(row, column, dataType);
    }

    @Override
    public void bind(ParameterBinder out, int parameter, @Nullable T value) throws SQLException {
        binding.bind(out, parameter, value, dataType);
    }

    @Override
    public @Nullable Object toColumn(@Nullable T value) {
        return value == null ? null : columnForm.apply(value);
    }

    @Override
    public ValueType<T> withDataType(DataType type) {
        return new BasicValueType<>(javaType, type, reading, binding, columnForm);
    }

    @Override
    public String toString() {
        return "ValueType(" + javaType.getSimpleName() + ")";
    }
}
