package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;
import java.util.stream.Collectors;

/** TN061: an id class can be made, without arguments or from its parts. */
public final class KeyInstantiationCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        type.use(Jakarta.ID_CLASS).ifPresent(use -> use.classLiteral("value")
                .flatMap(classes::find)
                .map(HierarchyDeclaration::type)
                .filter(key -> key.kind() == TypeDeclaration.Kind.CLASS && key.fromSource())
                .filter(key -> key.modifiers().isAbstract() || isInner(key) || !isConstructible(key))
                .ifPresent(key -> report(type, use, key, diagnostics)));
    }

    private static void report(MappedType type, AnnotationUse use, TypeDeclaration key, Diagnostics diagnostics) {
        String name = key.name().simple();
        diagnostics.report(type.report(
                        Code.TN061,
                        use.addressOf("value"),
                        "the id class %s of %s cannot be made".formatted(name, type.display()))
                .found(name + obstacle(key))
                .help(isInner(key) ? "make it static:" : "make it a record, or add a constructor:")
                .code(isInner(key) ? "static class " + name : "protected %s() {}".formatted(name))
                .build());
    }

    private static String obstacle(TypeDeclaration key) {
        if (key.modifiers().isAbstract()) {
            return " is abstract";
        }
        return isInner(key)
                ? " is an inner class"
                : " has no constructor without parameters, and none whose parameters are its parts";
    }

    private static boolean isInner(TypeDeclaration key) {
        return key.nesting() == TypeDeclaration.Nesting.INNER;
    }

    /** Constructors that Lombok adds may not be seen yet. */
    private static boolean isConstructible(TypeDeclaration key) {
        Set<String> parts = key.fields().stream().map(Member::name).collect(Collectors.toSet());
        boolean byLombok = key.annotations().stream().anyMatch(use -> use.type().startsWith("lombok."));
        return byLombok
                || key.constructors().isEmpty()
                || key.constructors().stream()
                        .map(ConstructorDeclaration::parameters)
                        .anyMatch(parameters -> parameters.stream()
                                .map(ConstructorDeclaration.Parameter::name)
                                .allMatch(parts::contains));
    }
}
