package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;

/** A rule over one mapped class at a time. */
public interface TypeCheck extends MappingCheck {
    /** Reports what is wrong with the class. */
    void check(MappedType type, Subjects classes, Diagnostics diagnostics);

    @Override
    default void check(Subjects classes, Diagnostics diagnostics) {
        classes.types()
                .forEach(type -> InternalFailure.guard(
                        diagnostics,
                        type.type().address(),
                        "checking " + type.canonical(),
                        () -> check(type, classes, diagnostics)));
    }
}
