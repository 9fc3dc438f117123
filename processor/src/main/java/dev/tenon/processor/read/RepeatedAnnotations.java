package dev.tenon.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Repeated annotations and the containers that hold them. */
final class RepeatedAnnotations {

    private RepeatedAnnotations() {}

    /** The canonical name of the annotation's type. */
    static String typeName(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : mirror.getAnnotationType().toString();
    }

    /** The annotations inside a container; empty for an annotation that is no container. */
    static List<AnnotationMirror> contents(AnnotationMirror mirror) {
        List<AnnotationMirror> nested = valueMember(mirror).toList();
        boolean contained = nested.stream().allMatch(content -> isContainerOf(mirror, content));
        return contained ? nested : List.of();
    }

    /** All annotations of that type on the element, in source order. */
    static List<AnnotationMirror> on(Element element, String typeName) {
        return element.getAnnotationMirrors().stream()
                .<AnnotationMirror>flatMap(
                        mirror -> typeName(mirror).equals(typeName) ? Stream.of(mirror) : contents(mirror).stream())
                .filter(mirror -> typeName(mirror).equals(typeName))
                .toList();
    }

    private static Stream<AnnotationMirror> valueMember(AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .filter(member -> member.getKey().getSimpleName().contentEquals("value"))
                .map(Map.Entry::getValue)
                .filter(value -> value.getValue() instanceof List<?>)
                .flatMap(value -> ((List<?>) value.getValue()).stream())
                .map(element -> ((AnnotationValue) element).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    private static boolean isContainerOf(AnnotationMirror container, AnnotationMirror content) {
        return content.getAnnotationType().asElement().getAnnotationMirrors().stream()
                .filter(meta -> typeName(meta).equals("java.lang.annotation.Repeatable"))
                .flatMap(meta -> meta.getElementValues().entrySet().stream())
                .map(RepeatedAnnotations::classLiteral)
                .filter(Objects::nonNull)
                .anyMatch(type -> type.equals(typeName(container)));
    }

    private static String classLiteral(Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member) {
        return member.getValue().getValue() instanceof DeclaredType type && type.asElement() instanceof TypeElement name
                ? name.getQualifiedName().toString()
                : "";
    }
}
