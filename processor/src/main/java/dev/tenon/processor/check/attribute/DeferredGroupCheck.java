package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.name.TenonNames;

/** TN414: only what is read apart from its row is read in groups. */
public final class DeferredGroupCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(TenonNames.DEFERRED_GROUP)
                .filter(use -> !JavaTypes.isDeferred(attribute.member().type()))
                .filter(use -> !KnownTypes.isUnknown(attribute.member().type()))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN414,
                                use.address(),
                                "@DeferredGroup on %s, which is not deferred".formatted(attribute.display()))
                        .found("%s %s".formatted(attribute.member().type().display(), attribute.name()))
                        .help("let it be deferred, or remove @DeferredGroup:")
                        .code("Deferred<%s> %s;"
                                .formatted(
                                        JavaTypes.boxed(attribute.member().type())
                                                .display(),
                                        attribute.name()))
                        .build()));
    }
}
