package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;
import dev.tenon.processor.model.declaration.MappingInterface;

/** A rule over one interface at a time. */
interface MappingRule extends MappingCheck {
    /** Reports what is wrong with the interface. */
    void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics);

    @Override
    default void check(Subjects classes, Diagnostics diagnostics) {
        classes.declarations()
                .mappings()
                .forEach(mapping -> InternalFailure.guard(
                        diagnostics,
                        mapping.type().address(),
                        "checking " + mapping.type().name().canonical(),
                        () -> check(mapping, classes, diagnostics)));
    }
}
