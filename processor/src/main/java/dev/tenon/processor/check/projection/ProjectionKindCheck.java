package dev.tenon.processor.check.projection;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Locale;

/** TN503: a projection is made by its constructor, whose parameters have names: it is a record. */
public final class ProjectionKindCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.declarations().projections().stream()
                .filter(type -> type.kind() != TypeDeclaration.Kind.RECORD)
                .forEach(type -> diagnostics.report(notARecord(type)));
    }

    private static Diagnostic notARecord(TypeDeclaration type) {
        String name = type.name().simple();
        String kind = type.kind().name().toLowerCase(Locale.ROOT);
        return Diagnostic.of(
                        Code.TN503,
                        type.annotation(TenonNames.PROJECTION).orElseThrow().address(),
                        "projection " + name + " is not a record")
                .suppressed(type.suppressed())
                .found(name + " is " + (kind.matches("[aeiou].*") ? "an " : "a ") + kind)
                .help("declare a record, whose components name attributes:")
                .code("record " + name + "(…) {}")
                .build();
    }
}
