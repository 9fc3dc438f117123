package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN034: {@code @Enumerated} says how an enum is stored. */
public final class EnumeratedCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.ENUMERATED)
                .filter(use -> attribute.relationship().isEmpty() && !attribute.has(Jakarta.CONVERT))
                .filter(use -> attribute.isElementCollection() || !KnownTypes.isCollection(attribute.valueType()))
                .ifPresent(use -> checkType(attribute, attribute.valueType(), use, classes, diagnostics));
        attribute.use(Jakarta.MAP_KEY_ENUMERATED).ifPresent(use -> MapTypes.keyOf(
                        attribute.member().type())
                .ifPresent(key -> checkType(attribute, key, use, classes, diagnostics)));
    }

    private static void checkType(
            DeclaredAttribute attribute, JavaType type, AnnotationUse use, Subjects classes, Diagnostics diagnostics) {
        boolean isKnownOther = KnownTypes.isBasic(type)
                || classes.isEmbeddable(type)
                || classes.find(type).filter(found -> !classes.isEnum(type)).isPresent();
        if (KnownTypes.isUnknown(type) || !isKnownOther) {
            return;
        }
        String word = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
        diagnostics.report(attribute
                .report(
                        Code.TN034,
                        use.address(),
                        "%s on %s, which is a %s".formatted(word, attribute.display(), type.display()))
                .found("%s is no enum".formatted(type.display()))
                .help("remove %s".formatted(word))
                .build());
    }
}
