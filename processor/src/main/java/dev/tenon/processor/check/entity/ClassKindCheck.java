package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN001, TN019: what is mapped must be a class (an embeddable may be a record). */
public final class ClassKindCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        Kind kind = type.type().kind();
        if (kind == Kind.CLASS || (kind == Kind.RECORD && type.role() == MappedType.Role.EMBEDDABLE)) {
            return;
        }
        Code code = type.isEntity() ? Code.TN001 : Code.TN019;
        Address address = type.use(annotationOf(type.role()))
                .map(use -> use.address())
                .orElse(type.type().address());
        var report = type.report(
                        code, address, "%s %s is %s, not a class".formatted(type.role(), type.display(), word(kind)))
                .found("%s is declared as %s; its rows need objects with a state of their own"
                        .formatted(type.display(), word(kind)));
        advise(type, classes, report);
        diagnostics.report(report.build());
    }

    private static void advise(MappedType type, Subjects classes, Diagnostic.Builder report) {
        switch (type.type().kind()) {
            case RECORD ->
                classes.declarations()
                        .mappingOf(type.type().name())
                        .ifPresentOrElse(
                                mapping -> report.help("a record cannot change, but can be embedded in what does:")
                                        .code("@MappingOf(%s.class) @Embeddable interface %s"
                                                .formatted(
                                                        type.display(),
                                                        mapping.type().name().simple())),
                                () -> report.help("a record cannot change; make it a class, or embed it in one:")
                                        .code("@Embeddable record " + type.display() + "(…)"));
            case ENUM ->
                report.help("an enum needs no mapping of its own; use it as an attribute's type:")
                        .code("@Enumerated(EnumType.STRING) " + type.display() + " value;");
            default -> report.help("map the class that implements it:").code("class " + type.display());
        }
    }

    private static String annotationOf(MappedType.Role role) {
        return switch (role) {
            case ENTITY -> Jakarta.ENTITY;
            case MAPPED_SUPERCLASS -> Jakarta.MAPPED_SUPERCLASS;
            case EMBEDDABLE -> Jakarta.EMBEDDABLE;
        };
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
