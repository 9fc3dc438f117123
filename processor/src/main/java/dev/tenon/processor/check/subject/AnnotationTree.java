package dev.tenon.processor.check.subject;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Annotations and the annotations inside them. */
public final class AnnotationTree {
    private AnnotationTree() {}

    /** The annotation itself, then every annotation in its members, at any depth. */
    public static Stream<AnnotationUse> of(AnnotationUse use) {
        Stream<AnnotationUse> nested = use.members().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .flatMap(member -> nestedIn(member.getValue()));
        return Stream.concat(Stream.of(use), nested);
    }

    private static Stream<AnnotationUse> nestedIn(AnnotationValue value) {
        if (value instanceof AnnotationValue.Nested nested) {
            return of(nested.annotation());
        }
        return value instanceof AnnotationValue.Elements elements
                ? elements.values().stream().flatMap(AnnotationTree::nestedIn)
                : Stream.empty();
    }

    /** The annotation as it is written, without its members. */
    public static String display(AnnotationUse use) {
        return "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
