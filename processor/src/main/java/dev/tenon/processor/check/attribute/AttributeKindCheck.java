package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Set;

/** TN048: an attribute is one kind of thing: a value, an embedded value, a collection, or a relationship. */
public final class AttributeKindCheck implements AttributeCheck {
    private static final Set<String> RELATIONSHIPS =
            Set.of(Jakarta.MANY_TO_ONE, Jakarta.ONE_TO_ONE, Jakarta.ONE_TO_MANY, Jakarta.MANY_TO_MANY);
    private static final Set<String> OTHERS =
            Set.of(Jakarta.ELEMENT_COLLECTION, Jakarta.EMBEDDED, Jakarta.EMBEDDED_ID, Jakarta.BASIC, Jakarta.VERSION);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        List<AnnotationUse> kinds = attribute.member().annotations().stream()
                .filter(use -> RELATIONSHIPS.contains(use.type()) || OTHERS.contains(use.type()))
                .toList();
        boolean related = kinds.stream().anyMatch(use -> RELATIONSHIPS.contains(use.type()));
        boolean versioned = attribute.has(Jakarta.VERSION);
        if (kinds.size() > 1 && related && !versioned) {
            AnnotationUse second = kinds.get(1);
            String first = MemberAnnotations.display(kinds.get(0));
            diagnostics.report(attribute
                    .report(
                            Code.TN048,
                            second.address(),
                            "%s is %s and %s at once"
                                    .formatted(attribute.display(), first, MemberAnnotations.display(second)))
                    .found("an attribute is one of these")
                    .help("keep the one that is meant")
                    .build());
        }
    }
}
