package dev.tenon.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Decimals, which a column keeps at its own scale. */
record DecimalValueType(DataType dataType, boolean compared) implements ValueType<BigDecimal> {
    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public @Nullable BigDecimal read(RowReader row, int column) throws SQLException {
        return row.getBigDecimal(column, dataType.precision(), dataType.scale());
    }

    @Override
    public void bind(ParameterBinder out, int parameter, @Nullable BigDecimal value) throws SQLException {
        if (compared) {
            out.setDecimalOperand(parameter, value, dataType.precision(), dataType.scale());
        } else {
            out.setBigDecimal(parameter, value, dataType.precision(), dataType.scale());
        }
    }

    /** At the column's scale, which a column that is text compares; more digits are kept, they equal nothing. */
    @Override
    public @Nullable Object toColumn(@Nullable BigDecimal value) {
        if (value == null || !dataType.isScaled()) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= dataType.scale() ? stripped.setScale(dataType.scale()) : stripped;
    }

    @Override
    public ValueType<BigDecimal> operand() {
        return compared ? this : new DecimalValueType(dataType, true);
    }

    @Override
    public ValueType<BigDecimal> withDataType(DataType type) {
        return new DecimalValueType(type, compared);
    }
}
