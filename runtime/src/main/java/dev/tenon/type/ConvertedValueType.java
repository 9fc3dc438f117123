package dev.tenon.type;

import jakarta.persistence.AttributeConverter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A value type behind an attribute converter. */
record ConvertedValueType<X, Y>(Class<X> javaType, AttributeConverter<X, Y> converter, ValueType<Y> column)
        implements ValueType<X> {
    @Override
    public DataType dataType() {
        return column.dataType();
    }

    @Override
    @SuppressWarnings(
            "NullAway") // the converter's contract allows null both ways, its unannotated signature does not say so
    public @Nullable X read(RowReader row, int at) throws SQLException {
        return converter.convertToEntityAttribute(column.read(row, at));
    }

    @Override
    public void bind(ParameterBinder out, int parameter, @Nullable X value) throws SQLException {
        column.bind(out, parameter, toDatabase(value));
    }

    @Override
    public @Nullable Object toColumn(@Nullable X value) {
        return column.toColumn(toDatabase(value));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // to make nothing new where nothing differs
    public ValueType<X> operand() {
        ValueType<Y> compared = column.operand();
        return compared == column ? this : new ConvertedValueType<>(javaType, converter, compared);
    }

    @Override
    public ValueType<X> withDataType(DataType type) {
        return new ConvertedValueType<>(javaType, converter, column.withDataType(type));
    }

    @SuppressWarnings("NullAway") // as above
    private @Nullable Y toDatabase(@Nullable X value) {
        return converter.convertToDatabaseColumn(value);
    }
}
