package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.stream.Stream;

/** TN020: an embedded value is of a class without type parameters; one that has them may be its superclass. */
public final class GenericEmbeddableCheck implements AttributeCheck {

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        values(attribute)
                .flatMap(type -> classes.embeddable(type).stream())
                .filter(embeddable -> !embeddable.type().typeParameters().isEmpty())
                .findFirst()
                .ifPresent(embeddable -> diagnostics.report(generic(attribute, embeddable.type())));
    }

    /** Its own value, or the keys and elements of a collection. */
    private static Stream<JavaType> values(DeclaredAttribute attribute) {
        return attribute.isElementCollection() && attribute.member().type() instanceof JavaType.Declared collection
                ? collection.arguments().stream()
                : Stream.of(attribute.valueType());
    }

    private static Diagnostic generic(DeclaredAttribute attribute, TypeDeclaration embeddable) {
        String name = embeddable.name().simple();
        Diagnostic.Builder report = attribute
                .report(Code.TN020, "the embeddable %s of %s is generic".formatted(name, attribute.display()))
                .found("%s<%s>; the attribute holds %s"
                        .formatted(
                                name,
                                String.join(", ", embeddable.typeParameters()),
                                attribute.member().type().display()));
        return embeddable.kind() == TypeDeclaration.Kind.RECORD
                ? report.help("embed a record without type parameters:")
                        .code("@Embeddable record My%s(…) {}".formatted(name))
                        .build()
                : report.help("embed a class that extends it and gives the types:")
                        .code("@Embeddable class My%s extends %s {}"
                                .formatted(
                                        name,
                                        values(attribute)
                                                .reduce((key, value) -> value)
                                                .orElseThrow()
                                                .display()))
                        .build();
    }
}
