package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Diagnostics;

/** A rule over all that was mapped in one compilation. It reports what it finds, and never throws. */
@FunctionalInterface
public interface MappingCheck {
    /** Reports every violation of the rule. */
    void check(Subjects classes, Diagnostics diagnostics);
}
