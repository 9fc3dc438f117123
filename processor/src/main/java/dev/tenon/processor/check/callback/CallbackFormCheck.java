package dev.tenon.processor.check.callback;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Diagnostics;
import java.util.Optional;

/** TN070, TN071, TN072: callback methods of entities and mapped superclasses have the form of one. */
public final class CallbackFormCheck implements TypeCheck {
    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.role() != MappedType.Role.EMBEDDABLE) {
            new CallbackForm(type.type(), classes, Optional.empty()).problems().forEach(diagnostics::report);
        }
    }
}
