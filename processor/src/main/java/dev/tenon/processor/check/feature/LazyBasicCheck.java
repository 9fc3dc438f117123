package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN415: a plain attribute cannot notice that it is read, so it is loaded with its row; {@code Deferred} can. */
public final class LazyBasicCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.BASIC)
                .filter(use -> use.constant("fetch", "EAGER").equals("LAZY"))
                .filter(use -> attribute.relationship().isEmpty())
                .filter(use -> !JavaTypes.isDeferred(attribute.member().type()))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN415,
                                use.addressOf("fetch"),
                                "%s is loaded with its row".formatted(attribute.display()))
                        .found("fetch = LAZY is a hint; a plain %s cannot notice that it is read"
                                .formatted(attribute.member().type().display()))
                        .help("let the type say that it is loaded when it is asked for:")
                        .code("Deferred<%s> %s;"
                                .formatted(
                                        JavaTypes.boxed(attribute.member().type())
                                                .display(),
                                        attribute.name()))
                        .build()));
    }
}
