package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.List;

/** TN204: {@code @Overlaps} names relationships, of whatever class (OVL-3.2). */
public final class OverlapNameCheck implements AttributeCheck {
    private static final String OVERLAPS = "dev.tenon.annotation.Overlaps";

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(OVERLAPS)
                .filter(use -> attribute.relationship().isPresent())
                .ifPresent(use -> {
                    List<String> names = names(classes);
                    use.texts("value").stream()
                            .filter(name -> !names.contains(name))
                            .forEach(name -> diagnostics.report(unknown(attribute, use, name, names)));
                });
    }

    /** Whether the names of an overlap are wrong, so that nothing can be said of what it overlaps. */
    static boolean namesNothing(RelationshipMapping relationship, Subjects classes) {
        return classes.attributeAt(relationship.address())
                .flatMap(attribute -> attribute.use(OVERLAPS))
                .filter(use -> !names(classes).containsAll(use.texts("value")))
                .isPresent();
    }

    private static List<String> names(Subjects classes) {
        return classes.model().all().values().stream()
                .flatMap(entity -> entity.relationships().stream())
                .map(RelationshipMapping::name)
                .distinct()
                .toList();
    }

    private static Diagnostic unknown(DeclaredAttribute attribute, AnnotationUse use, String name, List<String> names) {
        var report = attribute
                .report(
                        Code.TN204,
                        use.addressOf("value"),
                        "@Overlaps of %s names no relationship: %s".formatted(attribute.display(), name))
                .found("relationships are " + Suggestions.listed(name, names));
        Suggestions.nearest(name, names)
                .ifPresentOrElse(
                        near -> report.help("did you mean \"%s\"?".formatted(near))
                                .code("@Overlaps(\"%s\")".formatted(near)),
                        () -> report.help("remove it"));
        return report.build();
    }
}
