package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN039: the conversion of a part names a part; a single value has none, a relationship at most its keys. */
public final class ConversionNameCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (attribute.isToMany()) {
            checkKey(attribute, diagnostics);
        }
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

    /** A map of entities has one value that could be converted. */
    private static void checkKey(DeclaredAttribute attribute, Diagnostics diagnostics) {
        attribute.uses(Jakarta.CONVERT).stream()
                .filter(use -> !use.text("attributeName", "").isBlank())
                .filter(use -> !use.text("attributeName", "").matches("key(\\..*)?"))
                .forEach(use -> diagnostics.report(attribute
                        .report(
                                Code.TN039,
                                use.addressOf("attributeName"),
                                "the conversion \"%s\" of %s names no attribute"
                                        .formatted(use.text("attributeName", ""), attribute.display()))
                        .found("what a relationship may convert is the key of a map")
                        .help("convert the keys, or remove @Convert:")
                        .code("@Convert(attributeName = \"key\", converter = …)")
                        .build()));
    }

    private static boolean isSingleValue(DeclaredAttribute attribute, Subjects classes) {
        return KnownTypes.isBasic(attribute.valueType()) || classes.isEnum(attribute.valueType());
    }
}
