package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;

/** A rule over one persistent attribute at a time, as it was declared. */
public interface AttributeCheck extends MappingCheck {
    /** Reports what is wrong with the attribute. */
    void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics);

    @Override
    default void check(Subjects classes, Diagnostics diagnostics) {
        classes.attributes()
                .forEach(attribute -> InternalFailure.guard(
                        diagnostics,
                        attribute.address(),
                        "checking " + attribute.display(),
                        () -> check(attribute, classes, diagnostics)));
    }
}
