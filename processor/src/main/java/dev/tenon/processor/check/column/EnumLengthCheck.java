package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Comparator;

/** TN036: the names of an enum fit into the column that holds them. */
public final class EnumLengthCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        boolean named = attribute
                .use(Jakarta.ENUMERATED)
                .filter(use -> use.constant("value", "ORDINAL").equals("STRING"))
                .isPresent();
        attribute.use(Jakarta.COLUMN).filter(use -> named && use.has("length")).ifPresent(use -> classes.find(
                        attribute.valueType())
                .map(HierarchyDeclaration::type)
                .ifPresent(type -> checkLength(attribute, use, type, diagnostics)));
    }

    private static void checkLength(
            DeclaredAttribute attribute, AnnotationUse column, TypeDeclaration type, Diagnostics diagnostics) {
        int length = column.integer("length", 255);
        type.constants().stream()
                .max(Comparator.comparingInt(String::length))
                .filter(longest -> length > 0 && longest.length() > length)
                .ifPresent(longest -> diagnostics.report(attribute
                        .report(
                                Code.TN036,
                                column.addressOf("length"),
                                "length = %d is too short for the names of %s in %s"
                                        .formatted(length, type.name().simple(), attribute.display()))
                        .found("%s has %d characters".formatted(longest, longest.length()))
                        .help("leave room for it:")
                        .code("@Column(length = %d)".formatted(longest.length()))
                        .build()));
    }
}
