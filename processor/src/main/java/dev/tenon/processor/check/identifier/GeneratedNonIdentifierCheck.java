package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.stream.Stream;

/** TN026: only identifiers are generated; elsewhere the annotation would leave the value empty. */
public final class GeneratedNonIdentifierCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.GENERATED_VALUE)
                .filter(use -> !attribute.isIdentifier() && !isAllThereIs(attribute))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN026,
                                use.address(),
                                "a generated value on %s, which is no identifier".formatted(attribute.display()))
                        .found("%s has no @Id".formatted(attribute.name()))
                        .help("if it identifies the rows, say so; otherwise assign the value:")
                        .code("@Id @GeneratedValue %s %s;"
                                .formatted(attribute.member().type().display(), attribute.name()))
                        .build()));
    }

    /** An entity without any identifier hears that (TN006). */
    private static boolean isAllThereIs(DeclaredAttribute attribute) {
        return attribute.owner().isEntity()
                && attribute.owner().hierarchy().fromRoot().stream()
                        .flatMap(type -> Stream.<Member>concat(type.fields().stream(), type.properties().stream()))
                        .noneMatch(member -> member.isAnnotated(Jakarta.ID) || member.isAnnotated(Jakarta.EMBEDDED_ID));
    }
}
