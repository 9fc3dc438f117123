package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.AnnotationValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reads annotations, those in a container ({@code @JoinColumns}) as if each had been written by itself.
 *
 * <p>A container that says more than what it contains is kept beside its contents.
 */
final class AnnotationReader {
    private final AnnotationValueReader values;

    AnnotationReader(TypeMirrorReader types) {
        this.values = new AnnotationValueReader(types, this::use);
    }

    /** The annotations of an element, in source order. */
    List<AnnotationUse> read(Element element, Address address) {
        return read(element.getAnnotationMirrors(), address);
    }

    private List<AnnotationUse> read(List<? extends AnnotationMirror> mirrors, Address holder) {
        List<AnnotationUse> uses = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (AnnotationMirror mirror : mirrors) {
            List<AnnotationMirror> contained = RepeatedAnnotations.contents(mirror);
            for (AnnotationMirror content : contained) {
                uses.add(use(content, next(content, holder, counts)));
            }
            if (contained.isEmpty() || mirror.getElementValues().size() > 1) {
                uses.add(use(mirror, next(mirror, holder, counts)));
            }
        }
        return uses;
    }

    private static Address next(AnnotationMirror mirror, Address holder, Map<String, Integer> counts) {
        String type = RepeatedAnnotations.typeName(mirror);
        return holder.annotation(type, counts.merge(type, 1, Integer::sum) - 1);
    }

    private AnnotationUse use(AnnotationMirror mirror, Address address) {
        Map<String, AnnotationValue> members = new LinkedHashMap<>();
        mirror.getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            members.put(name, values.read(value, address.value(name)));
        });
        return new AnnotationUse(RepeatedAnnotations.typeName(mirror), members, address);
    }
}
