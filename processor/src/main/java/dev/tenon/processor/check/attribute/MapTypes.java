package dev.tenon.processor.check.attribute;

import dev.tenon.processor.model.declaration.JavaType;
import java.util.Optional;

/** The parts of a map's type. */
final class MapTypes {
    private MapTypes() {}

    /** The key's type; empty for what has not two type arguments. */
    static Optional<JavaType> keyOf(JavaType type) {
        return type instanceof JavaType.Declared declared
                        && declared.arguments().size() == 2
                ? Optional.of(declared.arguments().get(0))
                : Optional.empty();
    }
}
