package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.TenonNames;

/** TN157: what a view-only collection is to show needs a side that is written, which {@code mappedBy} names (VWO-6). */
public final class SyncBackReferenceCheck implements AttributeCheck {
    private static final String MEMBER = "syncBackReference";

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(TenonNames.VIEW_ONLY)
                .filter(use -> use.flag(MEMBER, false))
                .ifPresent(use -> check(attribute, use, diagnostics));
    }

    private static void check(DeclaredAttribute attribute, AnnotationUse use, Diagnostics diagnostics) {
        if (!attribute.isToMany()) {
            diagnostics.report(attribute
                    .report(
                            Code.TN157,
                            use.addressOf(MEMBER),
                            "syncBackReference on " + attribute.display() + ", which is no collection")
                    .found("a collection can show what comes and leaves; a view-only to-one is loaded again")
                    .help("remove syncBackReference")
                    .build());
        } else if (attribute
                .relationship()
                .filter(relation -> relation.has("mappedBy"))
                .isEmpty()) {
            diagnostics.report(attribute
                    .report(
                            Code.TN157,
                            use.addressOf(MEMBER),
                            "syncBackReference on " + attribute.display() + " has no back reference")
                    .found("no mappedBy names the relationship whose changes are to be shown")
                    .help("name it: mappedBy = \"…\"; or remove syncBackReference")
                    .build());
        }
    }
}
