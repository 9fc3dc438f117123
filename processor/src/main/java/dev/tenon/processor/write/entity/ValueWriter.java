package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.plan.NameScope;
import dev.tenon.processor.plan.ValuePlan;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Writes what is done with one value: reading, binding, comparing, copying, converting.
 *
 * <p>A value has two forms: the attribute's own, and the stored one, which snapshots keep and rows hold. They differ
 * only where a converter stands between, and where the value is kept as JSON.
 */
public final class ValueWriter {
    /** Types whose values are those that go with their column's kind. */
    private static final Set<BasicType> COLUMN_FORMS = EnumSet.of(
            BasicType.BOOLEAN_OBJECT,
            BasicType.BYTE_OBJECT,
            BasicType.SHORT_OBJECT,
            BasicType.INT_OBJECT,
            BasicType.LONG_OBJECT,
            BasicType.FLOAT_OBJECT,
            BasicType.DOUBLE_OBJECT,
            BasicType.STRING,
            BasicType.JSON_TEXT,
            BasicType.BIG_DECIMAL,
            BasicType.BIG_INTEGER,
            BasicType.BYTES,
            BasicType.UUID,
            BasicType.LOCAL_DATE,
            BasicType.LOCAL_TIME,
            BasicType.LOCAL_DATE_TIME,
            BasicType.OFFSET_TIME,
            BasicType.INSTANT);

    /** Types whose equals is not what decides whether a column changes. */
    private static final Set<BasicType> COMPARED_OTHERWISE = EnumSet.of(
            BasicType.BYTES,
            BasicType.CHARS,
            BasicType.BYTE_OBJECTS,
            BasicType.CHARACTER_OBJECTS,
            BasicType.BIG_DECIMAL,
            BasicType.INSTANT,
            BasicType.LOCAL_TIME,
            BasicType.LOCAL_DATE_TIME,
            BasicType.OFFSET_TIME,
            BasicType.OFFSET_DATE_TIME,
            BasicType.ZONED_DATE_TIME,
            BasicType.URL,
            BasicType.SQL_DATE,
            BasicType.SQL_TIME,
            BasicType.SQL_TIMESTAMP,
            BasicType.UTIL_DATE,
            BasicType.UTIL_DATE_AS_DATE,
            BasicType.UTIL_DATE_AS_TIME,
            BasicType.CALENDAR,
            BasicType.CALENDAR_AS_DATE,
            BasicType.CALENDAR_AS_TIME,
            BasicType.SERIALIZABLE);

    /** Types whose values have fractions of a second. */
    private static final Set<BasicType> FRACTIONAL = EnumSet.of(
            BasicType.INSTANT,
            BasicType.LOCAL_TIME,
            BasicType.LOCAL_DATE_TIME,
            BasicType.OFFSET_TIME,
            BasicType.OFFSET_DATE_TIME,
            BasicType.ZONED_DATE_TIME,
            BasicType.SQL_TIMESTAMP,
            BasicType.UTIL_DATE,
            BasicType.CALENDAR);

    private static final ClassName SERIALIZABLE = ClassName.get(Serializable.class);

    private final ClassMembers members;
    private final JsonWriter json;

    /** A writer for one generated class. */
    public ValueWriter(ClassMembers members) {
        this.members = members;
        this.json = new JsonWriter(members);
    }

    /** The type of the stored form. */
    TypeName storedType(ValuePlan value) {
        if (value.mapping() instanceof ValueMapping.Json kept) {
            return JsonWriter.storedType(kept);
        }
        if (value.mapping() instanceof ValueMapping.Plain && value.basic().orElseThrow() == BasicType.SERIALIZABLE) {
            return SERIALIZABLE;
        }
        return value.basic()
                .map(TypeNames::of)
                .orElseGet(() -> TypeNames.of(value.mapping().javaType()));
    }

    /** Reads the stored form from a column. */
    public CodeBlock read(ValuePlan value, CodeBlock column) {
        if (value.mapping() instanceof ValueMapping.EnumByName byName) {
            return CodeBlock.of("row.getEnumByName($L, $T.class)", column, TypeNames.of(byName.javaType()));
        }
        if (value.mapping() instanceof ValueMapping.EnumByOrdinal byOrdinal) {
            return CodeBlock.of("row.getEnumByOrdinal($L, $N)", column, constants(byOrdinal.javaType()));
        }
        if (value.mapping() instanceof ValueMapping.Json kept) {
            return json.read(kept, column);
        }
        BasicType type = value.basic().orElseThrow();
        return CodeBlock.of("row.get$L($L$L)", type.accessor(), column, digits(value, type, true));
    }

    /** Binds a stored form; a statement without its semicolon. */
    CodeBlock bind(ValuePlan value, CodeBlock parameter, CodeBlock stored) {
        if (value.mapping() instanceof ValueMapping.EnumByName) {
            return CodeBlock.of("out.setEnumByName($L, $L)", parameter, stored);
        }
        if (value.mapping() instanceof ValueMapping.EnumByOrdinal) {
            return CodeBlock.of("out.setEnumByOrdinal($L, $L)", parameter, stored);
        }
        if (value.mapping() instanceof ValueMapping.Json kept) {
            return json.bind(kept, parameter, stored);
        }
        BasicType type = value.basic().orElseThrow();
        String accessor = type == BasicType.STRING && value.type().definition() != null ? "Untyped" : type.accessor();
        return CodeBlock.of("out.set$L($L, $L$L)", accessor, parameter, stored, digits(value, type, false));
    }

    /** Exact numbers are kept at the scale of their column. */
    private static CodeBlock digits(ValuePlan value, BasicType type, boolean reading) {
        if (type == BasicType.BIG_DECIMAL) {
            return CodeBlock.of(
                    ", $L, $L", value.type().precision(), value.type().scale());
        }
        return type == BasicType.BIG_INTEGER && !reading
                ? CodeBlock.of(", $L", value.type().precision())
                : CodeBlock.of("");
    }

    private String constants(JavaType.Declared enumType) {
        TypeName type = TypeNames.of(enumType);
        String simple = enumType.name().simple();
        String wish = NameScope.constant(simple);
        return members.constant(
                ArrayTypeName.of(type),
                wish.equals(simple) ? wish + "_VALUES" : wish,
                // A constant hides a type of its name, but not in a class literal.
                CodeBlock.of(wish.equals(simple) ? "$T.class.getEnumConstants()" : "$T.values()", type));
    }

    /** The attribute's form of a stored one; a copy where it can change in place. */
    CodeBlock toAttribute(ValuePlan value, CodeBlock stored) {
        return toAttributeOnly(value, copy(value, stored));
    }

    /** The attribute's form of a stored one that nothing else holds. */
    public CodeBlock toAttributeOnly(ValuePlan value, CodeBlock stored) {
        if (value.mapping() instanceof ValueMapping.Converted converted) {
            return CodeBlock.of(
                    "$N.convertToEntityAttribute($L)", members.converter(TypeNames.of(converted.converter())), stored);
        }
        if (value.mapping() instanceof ValueMapping.Json) {
            return JsonWriter.value(stored);
        }
        if (value.mapping() instanceof ValueMapping.Plain plain && needsCast(plain)) {
            TypeName type = TypeNames.of(plain.javaType());
            return TypeNames.isParameterized(type)
                    ? CodeBlock.of("$T.cast($L)", RuntimeNames.VALUES, stored)
                    : CodeBlock.of("($T) $L", type, stored);
        }
        return stored;
    }

    /** Whether the attribute is of a more special type than what a column is read as. */
    boolean needsCast(ValuePlan value) {
        return value.mapping() instanceof ValueMapping.Plain plain && needsCast(plain);
    }

    private static boolean needsCast(ValueMapping.Plain plain) {
        return (plain.type() == BasicType.SERIALIZABLE
                        && !TypeNames.of(plain.javaType()).equals(SERIALIZABLE))
                || (plain.type() == BasicType.CLASS
                        && !TypeNames.of(plain.javaType()).equals(TypeNames.of(BasicType.CLASS)));
    }

    /** What a snapshot keeps of an attribute's value: the stored form, in an instance that nobody else changes. */
    CodeBlock take(ValuePlan value, CodeBlock attribute) {
        return value.mapping() instanceof ValueMapping.Json kept
                ? json.stored(kept, attribute)
                : copy(value, toStored(value, attribute));
    }

    /** The condition that an attribute's value would be written otherwise than a snapshot has it. */
    CodeBlock changed(ValuePlan value, CodeBlock attribute, CodeBlock stored) {
        return value.mapping() instanceof ValueMapping.Json
                ? CodeBlock.of("$T.differs($L, $L)", RuntimeNames.STORED_JSON, attribute, stored)
                : condition(value, toStored(value, attribute), stored, true);
    }

    /** The stored form of an attribute's value, as it is bound; JSON is written by who binds it. */
    CodeBlock toStored(ValuePlan value, CodeBlock attribute) {
        CodeBlock stored = value.mapping() instanceof ValueMapping.Converted converted
                ? CodeBlock.of(
                        "$N.convertToDatabaseColumn($L)",
                        members.converter(TypeNames.of(converted.converter())),
                        attribute)
                : attribute;
        return isCut(value)
                ? CodeBlock.of(
                        "$T.cut($L, $L)",
                        RuntimeNames.SECOND_FRACTIONS,
                        stored,
                        value.type().fraction())
                : stored;
    }

    private static boolean isCut(ValuePlan value) {
        return value.type().isCutTime()
                && value.basic().filter(FRACTIONAL::contains).isPresent();
    }

    /** The stored form itself, or a copy of one that can change in place. */
    CodeBlock copy(ValuePlan value, CodeBlock stored) {
        if (!value.isMutable()) {
            return stored;
        }
        return value.basic().orElseThrow() == BasicType.SERIALIZABLE
                ? CodeBlock.of("$T.copySerialized($L)", RuntimeNames.VALUES, stored)
                : CodeBlock.of("$T.copy($L)", RuntimeNames.VALUES, stored);
    }

    /** A copy of an element's value, which is kept in the attribute's own form where no converter is. */
    CodeBlock copyElement(ValuePlan value, CodeBlock element) {
        return value.mapping() instanceof ValueMapping.Json kept ? json.copy(kept, element) : copy(value, element);
    }

    /** The condition that two elements' stored forms would be written alike. */
    CodeBlock same(ValuePlan value, CodeBlock one, CodeBlock other) {
        return value.mapping() instanceof ValueMapping.Json kept
                ? json.same(kept, one, other)
                : condition(value, one, other, false);
    }

    private static CodeBlock condition(ValuePlan value, CodeBlock one, CodeBlock other, boolean negated) {
        if (value.basic().isEmpty()) {
            return CodeBlock.of("$L $L $L", one, negated ? "!=" : "==", other);
        }
        String not = negated ? "!" : "";
        return switch (value.basic().get()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR -> CodeBlock.of("$L $L $L", one, negated ? "!=" : "==", other);
            case FLOAT -> CodeBlock.of("$T.compare($L, $L) $L 0", Float.class, one, other, negated ? "!=" : "==");
            case DOUBLE -> CodeBlock.of("$T.compare($L, $L) $L 0", Double.class, one, other, negated ? "!=" : "==");
            case BYTES, CHARS, BYTE_OBJECTS, CHARACTER_OBJECTS ->
                CodeBlock.of("$L$T.equals($L, $L)", not, Arrays.class, one, other);
            case BIG_DECIMAL -> CodeBlock.of("$L$T.same($L, $L$L)", not, RuntimeNames.VALUES, one, other, scale(value));
            case SERIALIZABLE -> CodeBlock.of("$L$T.sameSerialized($L, $L)", not, RuntimeNames.VALUES, one, other);
            case SQL_DATE, SQL_TIME, UTIL_DATE_AS_DATE, UTIL_DATE_AS_TIME, CALENDAR_AS_DATE, CALENDAR_AS_TIME ->
                CodeBlock.of(
                        "$L$T.same($T.$L, $L, $L)",
                        not,
                        RuntimeNames.VALUES,
                        RuntimeNames.VALUE_TYPES,
                        value.basic().get(),
                        one,
                        other);
            default ->
                COMPARED_OTHERWISE.contains(value.basic().get())
                        ? CodeBlock.of("$L$T.same($L, $L)", not, RuntimeNames.VALUES, one, other)
                        : CodeBlock.of("$L$T.equals($L, $L)", not, Objects.class, one, other);
        };
    }

    private static CodeBlock scale(ValuePlan value) {
        return value.type().isScaled() ? CodeBlock.of(", $L", value.type().scale()) : CodeBlock.of("");
    }

    /** Whether two values, as objects, are written alike exactly if they are equal. */
    static boolean isComparedByEquals(ValuePlan value) {
        return value.json().isEmpty()
                && value.basic().filter(COMPARED_OTHERWISE::contains).isEmpty();
    }

    /** What a column holds for a stored form, in the class that goes with the column's kind. */
    CodeBlock columnForm(ValuePlan value, CodeBlock stored) {
        if (value.mapping() instanceof ValueMapping.EnumByName) {
            return CodeBlock.of("$T.name($L)", RuntimeNames.VALUES, stored);
        }
        if (value.mapping() instanceof ValueMapping.EnumByOrdinal) {
            return CodeBlock.of("$T.ordinal($L)", RuntimeNames.VALUES, stored);
        }
        if (value.json().isPresent()) {
            return stored;
        }
        BasicType wrapper = ValuePlan.wrapper(value.basic().orElseThrow());
        return COLUMN_FORMS.contains(wrapper)
                ? stored
                : CodeBlock.of("$T.$L.toColumn($L)", RuntimeNames.VALUE_TYPES, wrapper, stored);
    }

    /** The attribute's form of what another column holds, in the class that goes with the column's kind. */
    CodeBlock fromColumn(ValuePlan value, CodeBlock column) {
        if (!(value.mapping() instanceof ValueMapping.Plain plain)) {
            return CodeBlock.of(
                    "($T) $L", TypeNames.of(value.mapping().javaType()).box(), column);
        }
        return switch (ValuePlan.wrapper(plain.type())) {
            case BYTE_OBJECT -> CodeBlock.of("$T.toByte($L)", RuntimeNames.VALUES, column);
            case SHORT_OBJECT -> CodeBlock.of("$T.toShort($L)", RuntimeNames.VALUES, column);
            case INT_OBJECT -> CodeBlock.of("$T.toInteger($L)", RuntimeNames.VALUES, column);
            case LONG_OBJECT -> CodeBlock.of("$T.toLong($L)", RuntimeNames.VALUES, column);
            default -> CodeBlock.of("($T) $L", TypeNames.of(plain.javaType()).box(), column);
        };
    }

    /** The value of a primitive that is absent. */
    static String zero(TypeName primitive) {
        if (primitive.equals(TypeName.BOOLEAN)) {
            return "false";
        }
        if (primitive.equals(TypeName.CHAR)) {
            return "'\\0'";
        }
        if (primitive.equals(TypeName.LONG)) {
            return "0L";
        }
        if (primitive.equals(TypeName.FLOAT)) {
            return "0f";
        }
        if (primitive.equals(TypeName.DOUBLE)) {
            return "0d";
        }
        return primitive.equals(TypeName.INT) ? "0" : "(" + primitive + ") 0";
    }
}
