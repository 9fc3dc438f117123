package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN013: what generates identifiers yields numbers or UUIDs. */
public final class GeneratedTypeCheck implements AttributeCheck {
    private static final Set<String> NUMBERS = Set.of(
            "byte",
            "short",
            "int",
            "long",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigInteger");
    private static final Set<String> IDENTIFYING_TEXT = Set.of("java.util.UUID", "java.lang.String");

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.GENERATED_VALUE)
                .filter(use -> attribute.isIdentifier())
                .filter(use -> !hasForeignGenerator(attribute))
                .ifPresent(use -> {
                    if (attribute.has(Jakarta.EMBEDDED_ID)
                            || attribute.relationship().isPresent()) {
                        diagnostics.report(notOneValue(attribute, use));
                    } else if (isConverted(attribute)) {
                        diagnostics.report(converted(attribute, use));
                    } else if (attribute
                            .valueTypeName()
                            .filter(type -> !canGenerate(use, type))
                            .isPresent()) {
                        diagnostics.report(wrongType(attribute, use));
                    }
                });
    }

    private static Diagnostic notOneValue(DeclaredAttribute attribute, AnnotationUse use) {
        boolean embedded = attribute.has(Jakarta.EMBEDDED_ID);
        return attribute
                .report(
                        Code.TN013,
                        use.address(),
                        "a generated value on %s, which is %s"
                                .formatted(attribute.display(), embedded ? "a composite identifier" : "a relationship"))
                .found(
                        embedded
                                ? "a generator yields one number; %s has several parts".formatted(attribute.name())
                                : "the identifier comes from %s"
                                        .formatted(attribute.member().type().display()))
                .help("remove @GeneratedValue; the values are assigned")
                .build();
    }

    private static boolean isConverted(DeclaredAttribute attribute) {
        return attribute
                .use(Jakarta.CONVERT)
                .filter(use -> !use.flag("disableConversion", false))
                .isPresent();
    }

    private static Diagnostic converted(DeclaredAttribute attribute, AnnotationUse use) {
        return attribute
                .report(
                        Code.TN013,
                        use.address(),
                        "a generated value on %s, which is converted".formatted(attribute.display()))
                .found("a generator yields what the column holds, not what a converter makes of the attribute")
                .help("remove @Convert, or remove @GeneratedValue and assign the value")
                .build();
    }

    private static Diagnostic wrongType(DeclaredAttribute attribute, AnnotationUse use) {
        String strategy = use.constant("strategy", "AUTO");
        String type = attribute.member().type().display();
        var report = attribute
                .report(
                        Code.TN013,
                        use.addressOf("strategy"),
                        "strategy %s cannot generate a %s for %s".formatted(strategy, type, attribute.display()))
                .found(
                        strategy.equals("UUID")
                                ? "UUID generates java.util.UUID and String"
                                : "%s generates whole numbers%s"
                                        .formatted(strategy, strategy.equals("AUTO") ? " and java.util.UUID" : ""));
        if (attribute.valueTypeName().filter(IDENTIFYING_TEXT::contains).isPresent()) {
            return report.help("ask for a UUID, or make the attribute a number:")
                    .code("@GeneratedValue(strategy = GenerationType.UUID)")
                    .build();
        }
        return report.help("use a type that can be generated, or remove @GeneratedValue and assign it:")
                .code("@Id @GeneratedValue Long %s;".formatted(attribute.name()))
                .build();
    }

    private static boolean canGenerate(AnnotationUse use, String type) {
        return switch (use.constant("strategy", "AUTO")) {
            case "UUID" -> IDENTIFYING_TEXT.contains(type);
            case "AUTO" -> NUMBERS.contains(type) || type.equals("java.util.UUID");
            default -> NUMBERS.contains(type);
        };
    }

    /** A generator of another framework may yield anything; whether it is known is another rule's question. */
    private static boolean hasForeignGenerator(DeclaredAttribute attribute) {
        return attribute.member().annotations().stream()
                .anyMatch(use -> use.type().startsWith("org.hibernate.annotations.")
                        || use.type().startsWith("org.eclipse.persistence."));
    }
}
