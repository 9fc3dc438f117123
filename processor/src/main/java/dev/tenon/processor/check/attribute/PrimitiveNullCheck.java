package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Map;
import java.util.Optional;

/** TN044: a primitive cannot hold the null that its column is said to allow. */
public final class PrimitiveNullCheck implements AttributeCheck {
    private static final Map<String, String> BOXES = Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "int", "Integer",
            "long", "Long",
            "char", "Character",
            "float", "Float",
            "double", "Double");

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (!KnownTypes.isPrimitive(attribute.member().type())) {
            return;
        }
        allowance(attribute, Jakarta.COLUMN, "nullable")
                .or(() -> allowance(attribute, Jakarta.BASIC, "optional"))
                .ifPresent(address -> {
                    String type = attribute.member().type().display();
                    diagnostics.report(attribute
                            .report(
                                    Code.TN044,
                                    address,
                                    "%s is a %s and cannot be null".formatted(attribute.display(), type))
                            .found("the column allows null, and a row with null could not be read")
                            .help("use the class, or let the column refuse null:")
                            .code("%s %s;".formatted(BOXES.get(type), attribute.name()))
                            .build());
                });
    }

    private static Optional<Address> allowance(DeclaredAttribute attribute, String annotation, String member) {
        return attribute
                .use(annotation)
                .filter(use -> use.flag(member, false))
                .map((AnnotationUse use) -> use.addressOf(member));
    }
}
