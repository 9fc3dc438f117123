package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import java.util.Optional;
import java.util.stream.Stream;

/** TN058, TN059: neither the element of a collection nor an identifier holds a collection. */
public final class NestedCollectionCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.entities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> entity.attributes()
                    .forEach(attribute -> check(type, entity, attribute, diagnostics)));
        }
    }

    private static void check(
            MappedType type, EntityMapping entity, AttributeMapping attribute, Diagnostics diagnostics) {
        if (attribute instanceof AttributeMapping.Elements elements) {
            collectionIn(elements.element())
                    .ifPresent(nested -> diagnostics.report(type.report(
                                    Code.TN058,
                                    attribute.address(),
                                    "the elements of %s.%s hold a collection: %s"
                                            .formatted(type.display(), attribute.name(), nested.name()))
                            .found("an element has no key that the rows of %s could refer to".formatted(nested.name()))
                            .help("make the element an entity:")
                            .code("@OneToMany")
                            .build()));
        }
        boolean identifier = entity.identifier().form() == IdentifierMapping.Form.EMBEDDED
                && entity.identifier().attributes().stream().anyMatch(path -> path.startsWith(attribute.name() + "."));
        if (identifier) {
            collectionIn(attribute)
                    .ifPresent(nested -> diagnostics.report(type.report(
                                    Code.TN059,
                                    attribute.address(),
                                    "the identifier %s.%s holds a collection: %s"
                                            .formatted(type.display(), attribute.name(), nested.name()))
                            .found("an identifier stands in the columns of one row")
                            .help("move %s to the entity".formatted(nested.name()))
                            .build()));
        }
    }

    private static Optional<AttributeMapping> collectionIn(AttributeMapping attribute) {
        return attribute instanceof AttributeMapping.Embedded embedded
                ? embedded.attributes().stream()
                        .flatMap(NestedCollectionCheck::flatten)
                        .filter(NestedCollectionCheck::isCollection)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<AttributeMapping> flatten(AttributeMapping attribute) {
        return attribute instanceof AttributeMapping.Embedded embedded
                ? embedded.attributes().stream().flatMap(NestedCollectionCheck::flatten)
                : Stream.of(attribute);
    }

    private static boolean isCollection(AttributeMapping attribute) {
        return attribute instanceof AttributeMapping.Elements
                || (attribute instanceof RelationshipMapping relationship && !relationship.isToOne());
    }
}
