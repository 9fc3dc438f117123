package dev.tenon.query;

import dev.tenon.dialect.Feature;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.type.ValueKeys;
import dev.tenon.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the condition that a value is one of a list, so that the text does not depend on the list if that is possible. */
final class ListConditions {
    private final CompilationContext context;
    private final List<Parameter> parameters;

    ListConditions(CompilationContext context, List<Parameter> parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    /** {@code value in (…)}; values are in the form that attributes have. */
    String in(String value, ValueType<?> type, List<?> values, boolean negated) {
        List<Object> columnValues = new ArrayList<>(values.size());
        for (Object each : values) {
            columnValues.add(toColumn(type, each));
        }
        List<String> conditions = new ArrayList<>();
        int most = mostKeys(values.size());
        for (int from = 0; from < columnValues.size(); from += most) {
            conditions.add(chunk(value, type, columnValues.subList(from, Math.min(from + most, columnValues.size()))));
        }
        String all = String.join(" or ", conditions);
        return negated ? "not (" + all + ")" : conditions.size() == 1 ? all : "(" + all + ")";
    }

    private String chunk(String value, ValueType<?> type, List<Object> values) {
        parameters.add(new Parameter.ValueList(new ValueKeys(type.dataType().kind(), List.copyOf(values))));
        int bucket = context.syntax().keyBucket(values.size());
        return context.syntax()
                .keys(List.of(new KeyColumn(value, type.dataType().kind())), bucket);
    }

    /** One array takes any number. */
    private int mostKeys(int size) {
        return context.dialect().capabilities().has(Feature.ARRAYS)
                ? size
                : context.dialect().capabilities().keysPerStatement();
    }

    @SuppressWarnings("unchecked") // an instance of the type's class, or of another one that the column takes
    private static <T> Object toColumn(ValueType<T> type, @Nullable Object value) {
        Object column = type.javaType().isInstance(value) ? type.toColumn((T) value) : value;
        return Objects.requireNonNull(column, "value");
    }
}
