package dev.tenon.processor.check.projection;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;

/** TN505: generated code makes a projection of columns, so it has to name the record, and there have to be columns. */
public final class ProjectionAccessCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.declarations().projections().stream()
                .filter(type -> type.kind() == TypeDeclaration.Kind.RECORD)
                .forEach(type -> check(type, diagnostics));
    }

    private static void check(TypeDeclaration type, Diagnostics diagnostics) {
        String name = type.name().simple();
        if (type.modifiers().visibility() == Visibility.PRIVATE) {
            diagnostics.report(of(type, "projection " + name + " is private")
                    .found("the class that reads " + name + " stands in its package and cannot name it")
                    .help("let the package see it:")
                    .code("record " + name + "(…) {}")
                    .build());
        } else if (!type.typeParameters().isEmpty()) {
            String parameters = String.join(", ", type.typeParameters());
            diagnostics.report(of(type, "projection " + name + " is generic")
                    .found(name + "<" + parameters + ">; a row does not say what " + parameters + " is")
                    .help("declare the components with the types of the attributes")
                    .build());
        } else if (type.fields().stream().allMatch(field -> field.modifiers().isStatic())) {
            diagnostics.report(of(type, "projection " + name + " has no components")
                    .found("no component, so there is nothing to select")
                    .help("add components that name attributes")
                    .build());
        }
    }

    private static Diagnostic.Builder of(TypeDeclaration type, String cause) {
        return Diagnostic.of(Code.TN505, type.address(), cause).suppressed(type.suppressed());
    }
}
