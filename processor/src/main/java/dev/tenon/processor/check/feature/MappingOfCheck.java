package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.TypeDeclaration;

/** TN022: a class is not yet mapped by an interface beside it. */
public final class MappingOfCheck implements MappingCheck {
    private static final String MAPPING_OF = "dev.tenon.annotation.MappingOf";

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.declarations().classes().values().stream()
                .map(found -> found.type())
                .filter(TypeDeclaration::fromSource)
                .forEach(type -> type.annotation(MAPPING_OF).ifPresent(use -> diagnostics.report(unbuilt(type, use))));
    }

    private static Diagnostic unbuilt(TypeDeclaration type, AnnotationUse use) {
        String name = type.name().simple();
        return Diagnostic.of(Code.TN022, use.address(), "@MappingOf on %s is not built yet".formatted(name))
                .found("nothing of what it says would happen")
                .help("annotate the class itself, and leave %s out until then".formatted(name))
                .suppressed(type.suppressed())
                .build();
    }
}
