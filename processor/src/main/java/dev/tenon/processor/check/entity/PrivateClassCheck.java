package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;

/** TN062: generated classes stand beside the mapped class, and have to name it. */
public final class PrivateClassCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.role() != MappedType.Role.MAPPED_SUPERCLASS
                && type.type().modifiers().visibility() == Visibility.PRIVATE) {
            diagnostics.report(type.report(Code.TN062, "%s %s is private".formatted(type.role(), type.display()))
                    .found("the metamodel and the loader of %s stand in its package and cannot name it"
                            .formatted(type.display()))
                    .help("let the package see it:")
                    .code("static class " + type.display())
                    .build());
        }
    }
}
