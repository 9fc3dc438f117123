package dev.tenon.processor.check.inheritance;

import dev.tenon.processor.check.subject.ClassHeader;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.Repeated;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** TN022: what entities that extend entities cannot have yet. */
public final class SubclassFeatureCheck implements TypeCheck {
    private static final List<String> OF_ATTRIBUTES =
            List.of(TenonNames.REFERENCES, TenonNames.GENERATED, TenonNames.ASSOCIATION_PROXY);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isBelowEntity()) {
            return;
        }
        Repeated.in(type.type().annotations(), Jakarta.SECONDARY_TABLE, Jakarta.SECONDARY_TABLES)
                .forEach(use -> report(type, use, type.display(), diagnostics));
        Repeated.in(type.type().annotations(), TenonNames.SECONDARY_ROW, TenonNames.SECONDARY_ROWS)
                .forEach(use -> report(type, use, type.display(), diagnostics));
        type.use(Jakarta.EXCLUDE_SUPERCLASS_LISTENERS).ifPresent(use -> report(type, use, type.display(), diagnostics));
        String foreignKeys = TenonNames.FOREIGN_KEY_COLUMNS;
        Repeated.in(type.type().annotations(), foreignKeys, foreignKeys + ".List")
                .forEach(use -> report(type, use, type.display(), diagnostics));
        reportHidden(type, classes, diagnostics);
        for (DeclaredAttribute attribute : type.attributes()) {
            OF_ATTRIBUTES.stream()
                    .flatMap(name -> attribute.use(name).stream())
                    .forEach(use -> report(type, use, attribute.display(), diagnostics));
            if (attribute.member().type() instanceof JavaType.Declared declared && declared.is(TenonNames.DEFERRED)) {
                diagnostics.report(attribute
                        .report(
                                Code.TN022,
                                "a deferred attribute of a subclass is not built yet: " + attribute.display())
                        .found("%s extends an entity".formatted(type.display()))
                        .help("hold the value itself, or defer it in the root of the hierarchy")
                        .build());
            }
        }
    }

    /** What is generated for a hierarchy stands in the package of its root, and names the classes of all. */
    private static void reportHidden(MappedType type, Subjects classes, Diagnostics diagnostics) {
        String home = classes.home(type.hierarchy());
        Optional<TypeDeclaration> hidden =
                type.isEntity() ? classes.hidden(type.type().name(), home) : Optional.empty();
        hidden.filter(found -> found.modifiers().visibility() != Visibility.PRIVATE) // of which another rule speaks
                .ifPresent(found -> diagnostics.report(type.report(
                                Code.TN022,
                                "a subclass that the package of the root does not see is not built yet: "
                                        + type.display())
                        .found("what reads and writes %s stands in the package %s".formatted(type.display(), home))
                        .help("make %s public, or move %s there:"
                                .formatted(found.name().simple(), type.display()))
                        .code(ClassHeader.seenFrom(found, home))
                        .build()));
    }

    private static void report(MappedType type, AnnotationUse use, String place, Diagnostics diagnostics) {
        String name = use.type().substring(use.type().lastIndexOf('.') + 1);
        diagnostics.report(
                type.report(Code.TN022, use.address(), "@%s on a subclass is not built yet: %s".formatted(name, place))
                        .found("%s extends an entity"
                                .formatted(type.hierarchy().type().name().simple()))
                        .help("leave it out, or declare what it says in the root of the hierarchy")
                        .build());
    }
}
