package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;

/** TN180: a limit needs many targets, an order in which to count them, and a relationship that is only read. */
public final class LimitCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute.use(TenonNames.LIMIT).ifPresent(limit -> check(attribute, limit, diagnostics));
    }

    private static void check(DeclaredAttribute attribute, AnnotationUse limit, Diagnostics diagnostics) {
        int rows = limit.integer("value", 0);
        if (!attribute.isToMany()) {
            diagnostics.report(attribute
                    .report(Code.TN180, limit.address(), "@Limit on " + attribute.display() + ", which is no to-many")
                    .found("a limit counts the targets of each owner")
                    .help("remove @Limit")
                    .build());
        } else if (rows < 1) {
            diagnostics.report(attribute
                    .report(Code.TN180, limit.addressOf("value"), "@Limit on " + attribute.display() + " allows no row")
                    .found(String.valueOf(rows))
                    .help("give the number of targets that each owner shows, as in")
                    .code("@Limit(10)")
                    .build());
        } else if (!attribute.has(Jakarta.ORDER_BY)) {
            diagnostics.report(attribute
                    .report(Code.TN180, limit.address(), "@Limit on " + attribute.display() + " has no order")
                    .found("without one, it is left to chance which " + rows + " of the targets are shown")
                    .help("say in which order they count:")
                    .code("@OrderBy(\"id desc\")")
                    .build());
        } else if (!attribute.has(TenonNames.VIEW_ONLY)) {
            diagnostics.report(attribute
                    .report(Code.TN180, limit.address(), "@Limit on " + attribute.display() + ", which is written")
                    .found("a flush takes a target that a collection does not show for one that was removed")
                    .help("let it be read only:")
                    .code("@ViewOnly")
                    .build());
        }
    }
}
