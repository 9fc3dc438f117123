package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN039: the conversion of a part names a part; a single value has none. */
public final class ConversionNameCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (attribute.isElementCollection()
                || attribute.relationship().isPresent()
                || !isSingleValue(attribute, classes)) {
            return;
        }
        attribute.uses(Jakarta.CONVERT).stream()
                .filter(use -> !use.text("attributeName", "").isBlank())
                .forEach(use -> diagnostics.report(attribute
                        .report(
                                Code.TN039,
                                use.addressOf("attributeName"),
                                "the conversion \"%s\" of %s names no attribute"
                                        .formatted(use.text("attributeName", ""), attribute.display()))
                        .found("%s is a %s, which has no parts"
                                .formatted(
                                        attribute.name(), attribute.valueType().display()))
                        .help("leave attributeName out, and the whole value is converted")
                        .build()));
    }

    private static boolean isSingleValue(DeclaredAttribute attribute, Subjects classes) {
        return KnownTypes.isBasic(attribute.valueType()) || classes.isEnum(attribute.valueType());
    }
}
