package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** TN011: two keys of one row must be equal, whoever made them. */
public final class ComparableKeyCheck implements TypeCheck {
    /** Sources compiled beside Lombok may not show the methods that it is about to add. */
    private static final Set<String> ADDS_EQUALS = Set.of("EqualsAndHashCode", "Data", "Value", "AutoValue");

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        keyClassesOf(type, classes)
                .filter(key -> key.type().fromSource())
                .filter(key -> key.type().kind() == TypeDeclaration.Kind.CLASS)
                .filter(key -> !isComparable(key))
                .forEach(key -> diagnostics.report(incomparable(key, type)));
    }

    private static Diagnostic incomparable(HierarchyDeclaration key, MappedType type) {
        String name = key.type().name().simple();
        return Diagnostic.of(
                        Code.TN011,
                        key.type().address(),
                        "%s identifies rows, but has no %s".formatted(name, missing(key)))
                .found("%s is the key of %s; two objects with the same values would be different keys"
                        .formatted(name, type.display()))
                .help("make it a record, or add both methods:")
                .code("@Override public boolean equals(Object other)")
                .code("@Override public int hashCode()")
                .suppressed(key.type().suppressed())
                .build();
    }

    private static Stream<HierarchyDeclaration> keyClassesOf(MappedType type, Subjects classes) {
        Optional<HierarchyDeclaration> idClass = type.use(Jakarta.ID_CLASS)
                .flatMap(use -> use.classLiteral("value"))
                .flatMap(classes::find);
        Stream<HierarchyDeclaration> embedded = type.attributes().stream()
                .filter(attribute -> attribute.has(Jakarta.EMBEDDED_ID))
                .map(DeclaredAttribute::valueType)
                .filter(classes::isEmbeddable)
                .flatMap(javaType -> classes.find(javaType).stream());
        return Stream.concat(idClass.stream(), embedded);
    }

    private static String missing(HierarchyDeclaration key) {
        if (declares(key, "equals", 1)) {
            return "hashCode";
        }
        return declares(key, "hashCode", 0) ? "equals" : "equals and hashCode";
    }

    private static boolean isComparable(HierarchyDeclaration key) {
        boolean generated = key.fromRoot().stream()
                .flatMap(type -> type.annotations().stream())
                .anyMatch(use ->
                        ADDS_EQUALS.contains(use.type().substring(use.type().lastIndexOf('.') + 1)));
        return generated || (declares(key, "equals", 1) && declares(key, "hashCode", 0));
    }

    private static boolean declares(HierarchyDeclaration key, String method, int parameters) {
        return key.fromRoot().stream()
                .flatMap(type -> type.methods().stream())
                .anyMatch(declared -> declared.name().equals(method)
                        && declared.parameters().size() == parameters
                        && !declared.modifiers().isStatic()
                        && !declared.declaringClass().canonical().equals("java.lang.Object"));
    }
}
