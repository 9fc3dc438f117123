package dev.tenon.processor.plan;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.BasicType;
import java.util.List;
import java.util.Locale;

/** The Java types of basic types. */
public final class JavaTypes {
    private JavaTypes() {}

    /** The type that a column of that basic type is read as. */
    public static JavaType of(BasicType type) {
        return named(type.javaName());
    }

    private static JavaType named(String name) {
        if (name.endsWith("[]")) {
            return new JavaType.Array(named(name.substring(0, name.length() - 2)));
        }
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? new JavaType.Primitive(JavaType.Primitive.Kind.valueOf(name.toUpperCase(Locale.ROOT)))
                : new JavaType.Declared(
                        ClassName.of(name.substring(0, dot), name.substring(dot + 1)), List.of(), false);
    }
}
