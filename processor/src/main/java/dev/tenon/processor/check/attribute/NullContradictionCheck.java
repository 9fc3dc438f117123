package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TN060: an attribute and its column say the same of null, where both say something. */
public final class NullContradictionCheck implements AttributeCheck {
    private static final Set<String> OPTIONAL_SAYERS = Set.of(Jakarta.BASIC, Jakarta.MANY_TO_ONE, Jakarta.ONE_TO_ONE);
    private static final List<String> NULLABLE_SAYERS = List.of(Jakarta.COLUMN, Jakarta.JOIN_COLUMN);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        Optional<AnnotationUse> nullable = NULLABLE_SAYERS.stream()
                .flatMap(name -> attribute.uses(name).stream())
                .filter(use -> use.has("nullable"))
                .findFirst();
        if (nullable.isEmpty() || KnownTypes.isPrimitive(attribute.member().type())) {
            return;
        }
        AnnotationUse column = nullable.get();
        boolean allowed = column.flag("nullable", true);
        if (attribute.isIdentifier() && allowed) {
            diagnostics.report(attribute
                    .report(
                            Code.TN060,
                            column.addressOf("nullable"),
                            "%s identifies the row, and its column allows null".formatted(attribute.display()))
                    .found("a column of the primary key is never null")
                    .help("remove nullable = true")
                    .build());
        }
        attribute
                .firstOf(OPTIONAL_SAYERS)
                .filter(use -> use.has("optional") && use.flag("optional", true) != allowed)
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN060,
                                column.addressOf("nullable"),
                                "%s is %s, but its column is %s"
                                        .formatted(
                                                attribute.display(),
                                                allowed ? "not optional" : "optional",
                                                allowed ? "nullable" : "not nullable"))
                        .found("optional = %s and nullable = %s".formatted(!allowed, allowed))
                        .help("say it once:")
                        .code("optional = false")
                        .build()));
    }
}
