package dev.tenon.processor.check.inheritance;

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

/** TN021: entities extend entities in one way only, with a table for each class, in one compilation. */
public final class EntityInheritanceCheck implements TypeCheck {
    private static final String JOINED = "JOINED";

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.isEntity()) {
            type.hierarchy()
                    .entitySuperclass()
                    .flatMap(superclass -> problem(type, superclass, classes))
                    .ifPresent(diagnostics::report);
        }
    }

    private static Optional<Diagnostic> problem(MappedType type, TypeDeclaration superclass, Subjects classes) {
        Optional<HierarchyDeclaration> above =
                classes.declarations().entity(superclass.name().canonical());
        if (above.isEmpty()) {
            return Optional.of(elsewhere(type, superclass));
        }
        TypeDeclaration root = above.get().rootEntity();
        String strategy = root.annotation(Jakarta.INHERITANCE)
                .map(use -> use.constant("strategy", "SINGLE_TABLE"))
                .orElse("");
        return strategy.equals(JOINED)
                ? Optional.empty()
                : Optional.of(otherStrategy(type, superclass, root, strategy));
    }

    private static Diagnostic elsewhere(MappedType type, TypeDeclaration superclass) {
        String name = superclass.name().simple();
        return type.report(
                        Code.TN021,
                        "entity %s extends entity %s, which another compilation has".formatted(type.display(), name))
                .found("what reads and writes the rows of a hierarchy is generated with its root")
                .help("compile both in one module, or make %s a mapped superclass:".formatted(name))
                .code("@MappedSuperclass")
                .build();
    }

    private static Diagnostic otherStrategy(
            MappedType type, TypeDeclaration superclass, TypeDeclaration root, String strategy) {
        String name = root.name().simple();
        return type.report(
                        Code.TN021,
                        "entity %s extends entity %s"
                                .formatted(type.display(), superclass.name().simple()))
                .found(
                        strategy.isEmpty()
                                ? "%s does not say how, and the default, SINGLE_TABLE, is not built yet".formatted(name)
                                : "%s says %s, which is not built yet".formatted(name, strategy))
                .help("give each class a table of its own, on %s:".formatted(name))
                .code("@Inheritance(strategy = InheritanceType.JOINED)")
                .help("if %s has no rows of its own, make it a mapped superclass:".formatted(name))
                .code("@MappedSuperclass")
                .build();
    }
}
