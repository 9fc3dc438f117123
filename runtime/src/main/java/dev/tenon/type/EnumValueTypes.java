package dev.tenon.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The two ways to keep an enum. */
final class EnumValueTypes {
    private EnumValueTypes() {}

    /** By name. */
    record ByName<E extends Enum<E>>(Class<E> javaType, DataType dataType) implements ValueType<E> {
        @Override
        public @Nullable E read(RowReader row, int column) throws SQLException {
            return row.getEnumByName(column, javaType);
        }

        @Override
        public void bind(ParameterBinder out, int parameter, @Nullable E value) throws SQLException {
            out.setEnumByName(parameter, value);
        }

        @Override
        public @Nullable Object toColumn(@Nullable E value) {
            return value == null ? null : value.name();
        }

        @Override
        public ValueType<E> withDataType(DataType type) {
            return new ByName<>(javaType, type);
        }
    }

    /** By ordinal. The constants are shared and not changed. */
    @SuppressWarnings("ArrayRecordComponent") // a cache of what javaType gives
    record ByOrdinal<E extends Enum<E>>(Class<E> javaType, E[] constants, DataType dataType) implements ValueType<E> {
        @Override
        public @Nullable E read(RowReader row, int column) throws SQLException {
            return row.getEnumByOrdinal(column, constants);
        }

        @Override
        public void bind(ParameterBinder out, int parameter, @Nullable E value) throws SQLException {
            out.setEnumByOrdinal(parameter, value);
        }

        @Override
        @SuppressWarnings("EnumOrdinal") // what the mapping asked for
        public @Nullable Object toColumn(@Nullable E value) {
            return value == null ? null : (Object) value.ordinal();
        }

        @Override
        public ValueType<E> withDataType(DataType type) {
            return new ByOrdinal<>(javaType, constants, type);
        }
    }
}
