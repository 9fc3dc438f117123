package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;

/** TN055: an identifier that a relationship gives with {@code @MapsId} is not generated as well. */
public final class DerivedGenerationCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        List<DeclaredAttribute> attributes = classes.attributesOf(type);
        Optional<DeclaredAttribute> source = attributes.stream()
                .filter(attribute -> attribute
                        .use(Jakarta.MAPS_ID)
                        .filter(use -> use.text("value", "").isEmpty())
                        .isPresent())
                .findFirst();
        source.ifPresent(relationship -> attributes.stream()
                .filter(attribute -> attribute.has(Jakarta.ID) && attribute.has(Jakarta.GENERATED_VALUE))
                .forEach(identifier -> diagnostics.report(identifier
                        .report(
                                Code.TN055,
                                identifier
                                        .use(Jakarta.GENERATED_VALUE)
                                        .orElseThrow()
                                        .address(),
                                "%s is generated, and given by %s as well"
                                        .formatted(identifier.display(), relationship.name()))
                        .found("@MapsId gives %s the identifier of %s; the generated value would be replaced"
                                .formatted(
                                        identifier.name(),
                                        relationship.member().type().display()))
                        .help("remove @GeneratedValue from %s".formatted(identifier.name()))
                        .build())));
    }
}
