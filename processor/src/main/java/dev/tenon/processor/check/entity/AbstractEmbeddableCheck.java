package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;

/** TN019: the class of an embedded value can be made. */
public final class AbstractEmbeddableCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        classes.embeddable(attribute.valueType())
                .map(embeddable -> embeddable.type())
                .filter(type -> type.kind() == Kind.CLASS && type.modifiers().isAbstract())
                .ifPresent(type -> diagnostics.report(attribute
                        .report(
                                Code.TN019,
                                "%s is embedded as %s, which is abstract"
                                        .formatted(
                                                attribute.display(), type.name().simple()))
                        .found("no instance of %s can be made"
                                .formatted(type.name().simple()))
                        .help("embed a concrete class, or remove abstract")
                        .build()));
    }
}
