package dev.tenon.processor.model.declaration;

import java.util.List;

/**
 * A constructor.
 *
 * @param checked whether it throws an exception that callers have to catch
 * @param address of the constructor, or of the class when it is implicit
 */
public record ConstructorDeclaration(
        List<Parameter> parameters,
        Modifiers.Visibility visibility,
        boolean checked,
        List<AnnotationUse> annotations,
        Address address) {

    public ConstructorDeclaration {
        parameters = List.copyOf(parameters);
        annotations = List.copyOf(annotations);
    }

    /** A parameter; its name is {@code arg0} and so on where a class file does not keep names. */
    public record Parameter(String name, JavaType type, Nullness nullness) {}
}
