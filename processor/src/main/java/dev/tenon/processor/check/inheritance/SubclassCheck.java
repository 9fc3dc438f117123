package dev.tenon.processor.check.inheritance;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;

/** TN304: an identifier, a version and the like belong to the root of a hierarchy, whose table has them for all. */
public final class SubclassCheck implements TypeCheck {
    private static final List<String> OF_CLASSES = List.of(Jakarta.ID_CLASS, Jakarta.INHERITANCE);
    private static final List<String> OF_ATTRIBUTES =
            List.of(Jakarta.ID, Jakarta.EMBEDDED_ID, Jakarta.VERSION, Jakarta.MAPS_ID);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isBelowEntity()) {
            return;
        }
        String root = type.hierarchy().rootEntity().name().simple();
        OF_CLASSES.stream()
                .flatMap(name -> type.use(name).stream())
                .forEach(use -> diagnostics.report(misplaced(
                        type.report(Code.TN304, use.address(), cause(use, type.display())), type, use, root)));
        for (DeclaredAttribute attribute : type.attributes()) {
            OF_ATTRIBUTES.stream()
                    .flatMap(name -> attribute.use(name).stream())
                    .forEach(use -> diagnostics.report(misplaced(
                            attribute.report(Code.TN304, use.address(), cause(use, attribute.display())),
                            type,
                            use,
                            root)));
        }
    }

    private static String cause(AnnotationUse use, String place) {
        return "@%s stands on %s, which is no root of a hierarchy".formatted(simpleName(use), place);
    }

    private static Diagnostic misplaced(Diagnostic.Builder report, MappedType type, AnnotationUse use, String root) {
        return report.found("%s extends the entity %s, whose table has one for all classes of the hierarchy"
                        .formatted(type.hierarchy().type().name().simple(), root))
                .help("move @%s to %s".formatted(simpleName(use), root))
                .build();
    }

    private static String simpleName(AnnotationUse use) {
        return use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
