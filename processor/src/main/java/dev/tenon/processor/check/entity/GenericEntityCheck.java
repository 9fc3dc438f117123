package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;

/** TN020: rows do not say what a type variable stands for. */
public final class GenericEntityCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.isEntity() && !type.type().typeParameters().isEmpty()) {
            String parameters = String.join(", ", type.type().typeParameters());
            diagnostics.report(type.report(Code.TN020, "entity %s is generic".formatted(type.display()))
                    .found("%s<%s>; a row does not say what %s is".formatted(type.display(), parameters, parameters))
                    .help("let a generic mapped superclass hold what is shared, and a plain entity extend it:")
                    .code("@MappedSuperclass abstract class %sBase<%s>".formatted(type.display(), parameters))
                    .build());
        }
    }
}
