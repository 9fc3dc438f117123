package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN023: a lazy basic attribute is loaded with its row for now. */
public final class LazyBasicCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.BASIC)
                .filter(use -> use.constant("fetch", "EAGER").equals("LAZY"))
                .filter(use -> attribute.relationship().isEmpty())
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN023,
                                use.addressOf("fetch"),
                                "a lazy column is not built yet: %s is loaded with its row"
                                        .formatted(attribute.display()))
                        .found("fetch = LAZY is a hint")
                        .build()));
    }
}
