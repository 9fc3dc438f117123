package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN033: only the old date classes leave open whether they mean a date, a time or both. */
public final class TemporalCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.TEMPORAL)
                .filter(use -> attribute.relationship().isEmpty() && !attribute.has(Jakarta.CONVERT))
                .filter(use -> attribute.isElementCollection() || !KnownTypes.isCollection(attribute.valueType()))
                .ifPresent(use -> checkType(attribute, attribute.valueType(), use, diagnostics));
        attribute.use(Jakarta.MAP_KEY_TEMPORAL).ifPresent(use -> MapTypes.keyOf(
                        attribute.member().type())
                .ifPresent(key -> checkType(attribute, key, use, diagnostics)));
    }

    private static void checkType(
            DeclaredAttribute attribute, JavaType type, AnnotationUse use, Diagnostics diagnostics) {
        if (KnownTypes.isUnknown(type) || KnownTypes.isOldDate(type)) {
            return;
        }
        String word = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
        diagnostics.report(attribute
                .report(
                        Code.TN033,
                        use.address(),
                        "%s on %s, which is a %s".formatted(word, attribute.display(), type.display()))
                .found("%s says what a java.util.Date or Calendar means".formatted(word))
                .help(
                        type.display().startsWith("Local") || type.display().equals("Instant")
                                ? "remove %s; %s says it already".formatted(word, type.display())
                                : "remove %s".formatted(word))
                .build());
    }
}
