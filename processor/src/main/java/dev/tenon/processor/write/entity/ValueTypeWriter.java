package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.plan.ValuePlan;
import dev.tenon.type.DataType;
import org.jspecify.annotations.Nullable;

/** Writes value types and column types as expressions. */
final class ValueTypeWriter {
    private static final int DEFAULT_LENGTH = 255;

    private final JsonWriter json;

    /** A writer for the class that has these members. */
    ValueTypeWriter(ClassMembers members) {
        this.json = new JsonWriter(members);
    }

    /** The value type of an attribute in a column of that type. */
    CodeBlock valueType(ValueMapping value, @Nullable DataType type) {
        CodeBlock made = valueType(value);
        return type == null || isDefault(value, type)
                ? made
                : CodeBlock.of("$L.withDataType($L)", made, dataType(type));
    }

    private static boolean isDefault(ValueMapping value, DataType type) {
        return type.kind() == value.kind()
                && type.precision() == 0
                && type.scale() == 0
                && type.definition() == null
                && (type.length() == 0 || type.length() == DEFAULT_LENGTH);
    }

    private CodeBlock valueType(ValueMapping value) {
        if (value instanceof ValueMapping.EnumByName byName) {
            return CodeBlock.of("$T.enumByName($T.class)", RuntimeNames.VALUE_TYPES, TypeNames.of(byName.javaType()));
        }
        if (value instanceof ValueMapping.EnumByOrdinal byOrdinal) {
            return CodeBlock.of(
                    "$T.enumByOrdinal($T.class)", RuntimeNames.VALUE_TYPES, TypeNames.of(byOrdinal.javaType()));
        }
        if (value instanceof ValueMapping.Converted converted) {
            return CodeBlock.of(
                    "$T.converted($T.class, new $T(), $T.$L)",
                    RuntimeNames.VALUE_TYPES,
                    TypeNames.erased(TypeNames.of(converted.attributeType()).box()),
                    TypeNames.of(converted.converter()),
                    RuntimeNames.VALUE_TYPES,
                    ValuePlan.wrapper(converted.database()));
        }
        if (value instanceof ValueMapping.Json kept) {
            return CodeBlock.of(
                    "$T.json($T.class, $N)",
                    RuntimeNames.VALUE_TYPES,
                    TypeNames.erased(TypeNames.of(kept.javaType())),
                    json.token(kept));
        }
        if (value instanceof ValueMapping.Plain plain) {
            return CodeBlock.of("$T.$L", RuntimeNames.VALUE_TYPES, plain.type());
        }
        throw new IllegalArgumentException(value.javaType().display() + " is unresolved");
    }

    /** The type of a column. */
    static CodeBlock dataType(DataType type) {
        if (type.definition() != null) {
            return CodeBlock.of(
                    "new $T($T.$L, $L, $L, $L, $S)",
                    RuntimeNames.DATA_TYPE,
                    RuntimeNames.KIND,
                    type.kind(),
                    type.length(),
                    type.precision(),
                    type.scale(),
                    type.definition());
        }
        if (type.length() == 0 && type.precision() == 0 && type.scale() == 0) {
            return CodeBlock.of("$T.of($T.$L)", RuntimeNames.DATA_TYPE, RuntimeNames.KIND, type.kind());
        }
        if (type.kind() == DataType.Kind.VARCHAR && type.precision() == 0 && type.scale() == 0) {
            return CodeBlock.of("$T.varchar($L)", RuntimeNames.DATA_TYPE, type.length());
        }
        if (type.kind() == DataType.Kind.DECIMAL && type.length() == 0) {
            return CodeBlock.of("$T.decimal($L, $L)", RuntimeNames.DATA_TYPE, type.precision(), type.scale());
        }
        return CodeBlock.of(
                "new $T($T.$L, $L, $L, $L, null)",
                RuntimeNames.DATA_TYPE,
                RuntimeNames.KIND,
                type.kind(),
                type.length(),
                type.precision(),
                type.scale());
    }
}
