package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TN302: two overrides of one attribute would give it two columns within one mapping (CMB-2, CMB-9). */
public final class OverrideConflictCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.types()) {
            check(
                    type.display(),
                    type.type().annotations(Jakarta.ATTRIBUTE_OVERRIDE),
                    type.type().suppressed(),
                    diagnostics);
        }
        for (DeclaredAttribute attribute : classes.attributes()) {
            check(attribute.display(), attribute.uses(Jakarta.ATTRIBUTE_OVERRIDE), attribute.suppressed(), diagnostics);
        }
    }

    private static void check(
            String on, List<AnnotationUse> overrides, List<String> suppressed, Diagnostics diagnostics) {
        Map<String, String> columns = new HashMap<>();
        for (AnnotationUse override : overrides) {
            String attribute = override.text("name", "");
            String column =
                    override.nested("column").map(use -> use.text("name", "")).orElse("");
            String other = columns.putIfAbsent(attribute, column);
            if (other != null) {
                diagnostics.report(combined(override, on + "." + attribute, other, column, suppressed));
            }
        }
    }

    private static Diagnostic combined(
            AnnotationUse override, String attribute, String first, String second, List<String> suppressed) {
        return Diagnostic.of(
                        Code.TN302,
                        override.addressOf("name"),
                        "Implicitly combining column %s with column %s under attribute '%s'"
                                .formatted(first, second, attribute))
                .found("%s is overridden twice".formatted(attribute))
                .help("keep one of the overrides")
                .suppressed(suppressed)
                .build();
    }
}
