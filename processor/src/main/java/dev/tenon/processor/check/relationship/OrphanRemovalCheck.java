package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;

/** TN150: a relationship that is only read removes nothing (VWO-4). */
public final class OrphanRemovalCheck implements AttributeCheck {
    private static final String VIEW_ONLY = "dev.tenon.annotation.ViewOnly";

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute.relationship().filter(use -> attribute.has(VIEW_ONLY)).ifPresent(use -> removal(use)
                .ifPresent(member -> diagnostics.report(attribute
                        .report(
                                Code.TN150,
                                use.addressOf(member),
                                "%s is view-only, but removes its targets".formatted(attribute.display()))
                        .found("a view-only relationship takes no part in flush and in cascades")
                        .help("remove %s, or @ViewOnly".formatted(member))
                        .build())));
    }

    private static java.util.Optional<String> removal(AnnotationUse use) {
        if (use.flag("orphanRemoval", false)) {
            return java.util.Optional.of("orphanRemoval");
        }
        return use.constants("cascade").contains("REMOVE")
                ? java.util.Optional.of("cascade")
                : java.util.Optional.empty();
    }
}
