package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;

/** TN010: an embedded id is the whole identifier. */
public final class EmbeddedIdentifierCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        List<DeclaredAttribute> attributes = classes.attributesOf(type);
        List<DeclaredAttribute> embedded = attributes.stream()
                .filter(attribute -> attribute.has(Jakarta.EMBEDDED_ID))
                .toList();
        if (embedded.isEmpty()) {
            return;
        }
        DeclaredAttribute whole = embedded.get(0);
        embedded.stream().skip(1).forEach(other -> refuse(other, Jakarta.EMBEDDED_ID, whole, diagnostics));
        attributes.stream()
                .filter(attribute -> attribute.has(Jakarta.ID))
                .forEach(other -> refuse(other, Jakarta.ID, whole, diagnostics));
        idClassOf(classes.hierarchyOf(type))
                .ifPresent(use -> diagnostics.report(type.report(
                                Code.TN010,
                                use.address(),
                                "@IdClass beside the embedded id %s".formatted(whole.display()))
                        .found("%s is the whole identifier of %s already".formatted(whole.display(), type.display()))
                        .help("remove @IdClass")
                        .build()));
    }

    private static void refuse(
            DeclaredAttribute other, String annotation, DeclaredAttribute whole, Diagnostics diagnostics) {
        AnnotationUse use = other.use(annotation).orElseThrow();
        String word = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
        diagnostics.report(other.report(
                        Code.TN010,
                        use.address(),
                        "%s on %s beside the embedded id %s".formatted(word, other.display(), whole.display()))
                .found("%s is the whole identifier already".formatted(whole.display()))
                .help("remove %s from %s, or move %s into the embedded id".formatted(word, other.name(), other.name()))
                .build());
    }

    private static Optional<AnnotationUse> idClassOf(List<MappedType> hierarchy) {
        return hierarchy.stream()
                .flatMap(type -> type.use(Jakarta.ID_CLASS).stream())
                .findFirst();
    }
}
