package dev.tenon.processor.model.declaration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One class as the user wrote it, seen from the entity whose hierarchy it belongs to (type variables replaced).
 *
 * @param kind class, record, enum, interface
 * @param nesting how it is nested
 * @param modifiers its own, except that a nested class is no more visible than the classes around it
 * @param typeParameters names of its own type parameters
 * @param superclass null for {@code Object} and for interfaces
 * @param supertypes canonical names of all supertypes, transitively
 * @param fields fields in source order (record components are fields too); of the static ones only those that carry a
 *     mapping annotation, which is a mistake
 * @param properties getters in source order, with their setters
 * @param constants names of the enum's constants; empty for others
 * @param fromSource whether it is compiled now (false: read from a class file)
 * @param suppressed the strings of {@code @SuppressWarnings} on it and its enclosing types
 */
public record TypeDeclaration(
        ClassName name,
        Kind kind,
        Nesting nesting,
        Modifiers modifiers,
        List<String> typeParameters,
        @Nullable JavaType superclass,
        List<String> supertypes,
        List<AnnotationUse> annotations,
        List<Member.Field> fields,
        List<Member.Property> properties,
        List<ConstructorDeclaration> constructors,
        List<MethodDeclaration> methods,
        List<String> constants,
        boolean fromSource,
        List<String> suppressed,
        Address address) {

    /** Whether it has a setter for the property, but none that takes what the getter returns. */
    public boolean setsAnotherType(Member.Property property) {
        String getter = property.getter();
        String setter = "set" + getter.substring(getter.startsWith("is") ? 2 : Math.min(3, getter.length()));
        return property.setter() == null
                && methods.stream()
                        .anyMatch(method -> method.name().equals(setter)
                                && !method.modifiers().isStatic()
                                && method.parameters().size() == 1
                                && method.returnType() instanceof JavaType.Declared returned
                                && returned.is("java.lang.Void"));
    }

    /** Sorts of types. */
    public enum Kind {
        CLASS,
        RECORD,
        ENUM,
        INTERFACE,
        ANNOTATION
    }

    /** How a type is nested. */
    public enum Nesting {
        TOP_LEVEL,
        STATIC_NESTED,
        INNER,
        LOCAL
    }

    public TypeDeclaration {
        typeParameters = List.copyOf(typeParameters);
        supertypes = List.copyOf(supertypes);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
        properties = List.copyOf(properties);
        constructors = List.copyOf(constructors);
        methods = List.copyOf(methods);
        constants = List.copyOf(constants);
        suppressed = List.copyOf(suppressed);
    }

    /** The annotation of that canonical name. */
    public Optional<AnnotationUse> annotation(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .findFirst();
    }

    /** Whether an annotation of that canonical name is written. */
    public boolean isAnnotated(String type) {
        return annotation(type).isPresent();
    }

    /** Repeated annotations, whether written one by one or in their container. */
    public List<AnnotationUse> annotations(String type) {
        return annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .toList();
    }
}
