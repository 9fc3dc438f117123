package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN035: a large object is text or bytes. */
public final class LobCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        JavaType type = attribute.valueType();
        boolean fits = (!KnownTypes.isBasic(type) && !classes.isEnum(type)) || KnownTypes.isTextOrBytes(type);
        attribute
                .use(Jakarta.LOB)
                .filter(use -> !fits && attribute.relationship().isEmpty() && !attribute.has(Jakarta.CONVERT))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN035,
                                use.address(),
                                "@Lob on %s, which is a %s".formatted(attribute.display(), type.display()))
                        .found("a large object holds a String, char[], byte[] or a serialisable object")
                        .help("remove @Lob")
                        .build()));
    }
}
