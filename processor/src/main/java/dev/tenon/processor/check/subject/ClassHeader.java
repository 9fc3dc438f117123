package dev.tenon.processor.check.subject;

import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;

/** How a class that cannot be seen would have to be declared. */
public final class ClassHeader {
    private ClassHeader() {}

    /** The beginning of its declaration that lets a package see it. */
    public static String seenFrom(TypeDeclaration type, String packageName) {
        boolean near = type.name().packageName().equals(packageName);
        boolean nested = type.name().simpleNames().size() > 1;
        return (near ? "" : "public ")
                + (nested && type.kind() == Kind.CLASS ? "static " : "")
                + (type.modifiers().isAbstract() && type.kind() == Kind.CLASS ? "abstract " : "")
                + keyword(type.kind())
                + " "
                + type.name().simple();
    }

    private static String keyword(Kind kind) {
        return switch (kind) {
            case CLASS -> "class";
            case RECORD -> "record";
            case ENUM -> "enum";
            case INTERFACE -> "interface";
            case ANNOTATION -> "@interface";
        };
    }
}
