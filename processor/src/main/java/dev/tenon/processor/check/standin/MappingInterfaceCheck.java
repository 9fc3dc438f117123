package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import java.util.Optional;

/** TN065: an interface maps a class; nothing else maps, and nothing else is mapped. */
public final class MappingInterfaceCheck implements MappingRule {
    @Override
    public void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics) {
        if (mapping.type().kind() != Kind.INTERFACE) {
            diagnostics.report(noInterface(mapping));
            return;
        }
        if (!mapping.type().supertypes().isEmpty()) {
            diagnostics.report(extended(mapping));
        }
        wordFor(mapping).ifPresent(word -> diagnostics.report(noClass(mapping, word)));
    }

    private static Diagnostic noInterface(MappingInterface mapping) {
        String name = mapping.type().name().simple();
        return Diagnostic.of(
                        Code.TN065,
                        mapping.use().address(),
                        "@MappingOf stands on %s, which is no interface".formatted(name))
                .found("%s is declared as %s; what carries @MappingOf only describes %s"
                        .formatted(
                                name,
                                word(mapping.type().kind()),
                                mapping.target().display()))
                .help("make it an interface, with a method for each attribute that needs annotations:")
                .code("interface " + name)
                .suppressed(mapping.type().suppressed())
                .build();
    }

    private static Diagnostic extended(MappingInterface mapping) {
        String name = mapping.type().name().simple();
        String other = mapping.type().supertypes().get(0);
        String simple = other.substring(other.lastIndexOf('.') + 1);
        return Diagnostic.of(
                        Code.TN065,
                        mapping.type().address(),
                        "%s extends %s, whose methods are not read".formatted(name, simple))
                .found("a mapping is what stands in the interface itself")
                .help("repeat in %s the methods that stand for attributes, and leave %s out".formatted(name, simple))
                .suppressed(mapping.type().suppressed())
                .build();
    }

    private static Diagnostic noClass(MappingInterface mapping, String word) {
        String target = mapping.target().display();
        return Diagnostic.of(
                        Code.TN065,
                        mapping.use().addressOf("value"),
                        "@MappingOf names %s, which is %s".formatted(target, word))
                .found("%s.class; rows need a class with fields of its own".formatted(target))
                .help("name a class")
                .suppressed(mapping.type().suppressed())
                .build();
    }

    /** What the type is, if it is no class with attributes; of one that is missing the compiler speaks. */
    private static Optional<String> wordFor(MappingInterface mapping) {
        if (mapping.target() instanceof JavaType.Primitive) {
            return Optional.of("a primitive type");
        }
        if (mapping.target() instanceof JavaType.Array) {
            return Optional.of("an array");
        }
        if (mapping.target() instanceof JavaType.Declared declared
                && declared.name().packageName().startsWith("java.")) {
            return Optional.of("a class of the Java platform");
        }
        return mapping.mapped()
                .map(mapped -> mapped.kind())
                .filter(kind -> kind != Kind.CLASS && kind != Kind.RECORD)
                .map(MappingInterfaceCheck::word);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case CLASS -> "a class";
            case RECORD -> "a record";
            case ENUM -> "an enum";
            case INTERFACE -> "an interface";
            case ANNOTATION -> "an annotation";
        };
    }
}
