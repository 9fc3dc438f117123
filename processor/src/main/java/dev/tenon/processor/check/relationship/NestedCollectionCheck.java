package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** TN058: the element of a collection holds no collection. */
public final class NestedCollectionCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        if (!attribute.isElementCollection()) {
            return;
        }
        collectionIn(attribute.valueType(), classes, new HashSet<>())
                .ifPresent(nested -> diagnostics.report(attribute
                        .report(
                                Code.TN058,
                                "the elements of %s hold a collection: %s"
                                        .formatted(attribute.display(), nested.display()))
                        .found("an element has no key that the rows of %s could refer to".formatted(nested.name()))
                        .help("make the element an entity:")
                        .code("@OneToMany")
                        .build()));
    }

    private static Optional<DeclaredAttribute> collectionIn(JavaType type, Subjects classes, Set<JavaType> visited) {
        if (!visited.add(type)) {
            return Optional.empty();
        }
        return classes.embeddable(type).stream()
                .flatMap(embeddable -> embeddable.attributes().stream())
                .flatMap(inner -> isCollection(inner)
                        ? Optional.of(inner).stream()
                        : collectionIn(inner.valueType(), classes, visited).stream())
                .findFirst();
    }

    private static boolean isCollection(DeclaredAttribute attribute) {
        return attribute.isElementCollection() || attribute.isToMany();
    }
}
