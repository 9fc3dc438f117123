package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN048: annotations of a single column on a relationship or an embedded value. */
public final class ColumnOnRelationshipCheck implements AttributeCheck {
    private static final Set<String> OF_COLUMNS =
            Set.of(Jakarta.COLUMN, Jakarta.LOB, Jakarta.ENUMERATED, Jakarta.TEMPORAL);
    private static final Set<String> OF_ONE_COLUMN = Set.of(Jakarta.COLUMN, Jakarta.LOB);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (attribute.relationship().isPresent()) {
            attribute.firstOf(OF_COLUMNS).ifPresent(use -> diagnostics.report(onRelationship(attribute, use)));
            attribute
                    .use(Jakarta.CONVERT)
                    .filter(use -> !use.has("attributeName"))
                    .ifPresent(use -> diagnostics.report(onRelationship(attribute, use)));
        } else if (isEmbedded(attribute, classes)) {
            attribute.firstOf(OF_ONE_COLUMN).ifPresent(use -> diagnostics.report(onEmbedded(attribute, use)));
        }
    }

    private static boolean isEmbedded(DeclaredAttribute attribute, Subjects classes) {
        boolean single = !attribute.isElementCollection() && !attribute.has(Jakarta.CONVERT);
        return single && classes.isEmbeddable(attribute.valueType());
    }

    private static Diagnostic onRelationship(DeclaredAttribute attribute, AnnotationUse use) {
        String word = MemberAnnotations.display(use);
        var report = attribute
                .report(Code.TN048, use.address(), "%s on the relationship %s".formatted(word, attribute.display()))
                .found("%s describes the column of a value; %s refers to an entity".formatted(word, attribute.name()));
        if (use.type().equals(Jakarta.COLUMN) && attribute.isToOne()) {
            String name = use.text("name", attribute.name().toLowerCase(java.util.Locale.ROOT) + "_id");
            return report.help("name the foreign key column:")
                    .code("@JoinColumn(name = \"%s\")".formatted(name))
                    .build();
        }
        return report.help("remove %s".formatted(word)).build();
    }

    private static Diagnostic onEmbedded(DeclaredAttribute attribute, AnnotationUse use) {
        String word = MemberAnnotations.display(use);
        return attribute
                .report(Code.TN048, use.address(), "%s on the embedded value %s".formatted(word, attribute.display()))
                .found("%s has a column for each of its attributes"
                        .formatted(attribute.valueType().display()))
                .help("override the columns one by one:")
                .code("@AttributeOverride(name = \"…\", column = @Column(name = \"…\"))")
                .build();
    }
}
