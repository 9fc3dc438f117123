package dev.tenon.processor.check.subject;

import dev.tenon.processor.model.declaration.JavaType;
import java.util.Optional;

/** Names of Java types, in the spelling of {@link dev.tenon.processor.model.mapping.BasicType#javaName()}. */
public final class TypeNames {
    private TypeNames() {}

    /** Canonical name of a class, keyword of a primitive, either with brackets for arrays; empty for all else. */
    public static Optional<String> of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return Optional.of(primitive.kind().keyword());
        }
        if (type instanceof JavaType.Declared declared) {
            return Optional.of(declared.name().canonical());
        }
        return type instanceof JavaType.Array array ? of(array.component()).map(name -> name + "[]") : Optional.empty();
    }
}
