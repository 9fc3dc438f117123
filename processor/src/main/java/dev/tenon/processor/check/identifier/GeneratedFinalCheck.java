package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Set;

/** TN403: a value that arrives after construction cannot be written to a final field. */
public final class GeneratedFinalCheck implements AttributeCheck {
    private static final Set<String> ASSIGNED_LATER =
            Set.of(Jakarta.GENERATED_VALUE, Jakarta.VERSION, TenonNames.GENERATED);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        boolean field = attribute.member() instanceof dev.tenon.processor.model.declaration.Member.Field;
        if (!field || !attribute.member().modifiers().isFinal()) {
            return;
        }
        attribute.firstOf(ASSIGNED_LATER).ifPresent(use -> {
            boolean version = use.type().equals(Jakarta.VERSION);
            diagnostics.report(attribute
                    .report(
                            Code.TN403,
                            use.address(),
                            "%s on %s, which is final"
                                    .formatted(version ? "a version" : "a generated value", attribute.display()))
                    .found("the value is known only when the row is written; a final field cannot take it then")
                    .help("remove final:")
                    .code("%s %s;".formatted(attribute.member().type().display(), attribute.name()))
                    .build());
        });
    }
}
