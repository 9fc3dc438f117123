package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Diagnostics;

/** A rule over one mapped class at a time. */
public interface TypeCheck extends MappingCheck {
    /** Reports what is wrong with the class. */
    void check(MappedType type, Subjects classes, Diagnostics diagnostics);

    @Override
    default void check(Subjects classes, Diagnostics diagnostics) {
        classes.types().forEach(type -> check(type, classes, diagnostics));
    }
}
