package dev.tenon.processor.model.declaration;

import java.util.List;
import java.util.Optional;

/**
 * A method: enough to see callbacks, accessors, and whether a subclass could intercept it. It is static only where it
 * carries the annotation of a callback, which is a mistake.
 *
 * @param returnType a {@code JavaType.Declared} of {@code java.lang.Void} stands for {@code void}
 * @param thrown the declared exceptions
 */
public record MethodDeclaration(
        String name,
        JavaType returnType,
        List<JavaType> parameters,
        List<String> parameterNames,
        List<JavaType> thrown,
        Modifiers modifiers,
        List<AnnotationUse> annotations,
        ClassName declaringClass,
        Address address) {

    public MethodDeclaration {
        parameters = List.copyOf(parameters);
        parameterNames = List.copyOf(parameterNames);
        thrown = List.copyOf(thrown);
        annotations = List.copyOf(annotations);
    }

    /** The annotation of that canonical name. */
    public Optional<AnnotationUse> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }
}
