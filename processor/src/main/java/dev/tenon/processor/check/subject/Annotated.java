package dev.tenon.processor.check.subject;

import dev.tenon.processor.model.declaration.AnnotationUse;
import java.util.List;
import java.util.stream.Stream;

/**
 * An annotation, perhaps inside another one, with the name of what it stands on.
 *
 * @param on {@code Customer} or {@code Customer.name}
 * @param type the class it stands in
 */
public record Annotated(AnnotationUse use, String on, MappedType type, List<String> suppressed) {

    /** All annotations of the mapped classes and their attributes, nested ones included. */
    static Stream<Annotated> in(Subjects classes) {
        Stream<Annotated> ofTypes = classes.types().stream().flatMap(type -> type.type().annotations().stream()
                .flatMap(AnnotationTree::of)
                .map(use -> new Annotated(use, type.display(), type, type.type().suppressed())));
        Stream<Annotated> ofAttributes = classes.attributes().stream()
                .flatMap(attribute -> attribute.member().annotations().stream()
                        .flatMap(AnnotationTree::of)
                        .map(use ->
                                new Annotated(use, attribute.display(), attribute.owner(), attribute.suppressed())));
        return Stream.concat(ofTypes, ofAttributes);
    }
}
