package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import java.util.List;

/** Reads annotations that may be written one by one or inside their container. */
public final class Repeated {
    private Repeated() {}

    /** All uses of a repeatable annotation among the given ones, in source order. */
    public static List<AnnotationUse> in(List<AnnotationUse> annotations, String type, String container) {
        List<AnnotationUse> single = annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .toList();
        if (!single.isEmpty()) {
            return single;
        }
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(container))
                .flatMap(annotation -> annotation.annotations("value").stream())
                .toList();
    }
}
