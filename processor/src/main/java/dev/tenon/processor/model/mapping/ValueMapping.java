package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.type.DataType;

/** How the value of a basic attribute becomes the value of its column. */
public sealed interface ValueMapping {

    /** The attribute's Java type. */
    JavaType javaType();

    /** A type that the runtime knows. */
    record Plain(JavaType javaType, BasicType type) implements ValueMapping {}

    /** An enum by its constant's name. */
    record EnumByName(JavaType.Declared javaType) implements ValueMapping {}

    /** An enum by its ordinal. */
    record EnumByOrdinal(JavaType.Declared javaType) implements ValueMapping {}

    /**
     * Through an {@code AttributeConverter}.
     *
     * @param database the converter's column type
     */
    record Converted(JavaType javaType, ClassName converter, JavaType attributeType, BasicType database)
            implements ValueMapping {}

    /**
     * As JSON. A {@code String} is the text itself and plain.
     *
     * @param attribute its name, for messages
     * @param constant whether no value of the type can ever change
     */
    record Json(JavaType javaType, String attribute, boolean constant) implements ValueMapping {}

    /** No column can hold it; reported already. */
    record Unresolved(JavaType javaType) implements ValueMapping {}

    /** The family of the column that holds it. */
    default DataType.Kind kind() {
        if (this instanceof Plain plain) {
            return plain.type().kind();
        }
        if (this instanceof Converted converted) {
            return converted.database().kind();
        }
        if (this instanceof Json) {
            return DataType.Kind.JSON;
        }
        return this instanceof EnumByOrdinal ? DataType.Kind.SMALLINT : DataType.Kind.VARCHAR;
    }
}
