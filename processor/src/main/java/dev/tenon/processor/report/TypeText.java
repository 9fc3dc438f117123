package dev.tenon.processor.report;

import dev.tenon.type.DataType;
import java.util.Locale;

/** The type of a column in words: the definition that the user wrote, or the family with its size. */
final class TypeText {
    private static final int DEFAULT_LENGTH = 255;

    private TypeText() {}

    static String of(DataType type) {
        if (type.definition() != null) {
            return type.definition();
        }
        String kind = type.kind().name().toLowerCase(Locale.ROOT);
        return switch (type.kind()) {
            case VARCHAR, VARBINARY -> kind + "(" + (type.length() == 0 ? DEFAULT_LENGTH : type.length()) + ")";
            case DECIMAL -> type.precision() == 0 ? kind : kind + "(" + type.precision() + ", " + type.scale() + ")";
            default -> kind;
        };
    }
}
