package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.TypeNames;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.BasicType;
import java.util.Set;

/** What can be said of a type by its name. */
final class KnownTypes {
    private static final Set<String> OLD_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp");
    private static final Set<String> TEXT_OR_BYTES = Set.of(
            "java.lang.String",
            "char[]",
            "java.lang.Character[]",
            "byte[]",
            "java.lang.Byte[]",
            "java.io.Serializable",
            "java.sql.Blob",
            "java.sql.Clob",
            "java.sql.NClob");

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.util.Map",
            "java.util.SortedSet",
            "java.util.SortedMap");

    private KnownTypes() {}

    /** Whether it is a collection that can be mapped. */
    static boolean isCollection(JavaType type) {
        return TypeNames.of(type).filter(COLLECTIONS::contains).isPresent();
    }

    /** Nothing can be said of a type that the compiler could not resolve, or that a type variable stands for. */
    static boolean isUnknown(JavaType type) {
        return type instanceof JavaType.Unresolved
                || type instanceof JavaType.Variable
                || type instanceof JavaType.Wildcard;
    }

    /** Whether a column can hold it without a converter and without serialisation. */
    static boolean isBasic(JavaType type) {
        return TypeNames.of(type).flatMap(BasicType::of).isPresent();
    }

    static boolean isPrimitive(JavaType type) {
        return type instanceof JavaType.Primitive;
    }

    static boolean isOldDate(JavaType type) {
        return TypeNames.of(type).filter(OLD_DATES::contains).isPresent();
    }

    static boolean isTextOrBytes(JavaType type) {
        return TypeNames.of(type).filter(TEXT_OR_BYTES::contains).isPresent();
    }
}
