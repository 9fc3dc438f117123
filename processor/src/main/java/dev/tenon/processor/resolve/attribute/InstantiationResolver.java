package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.Instantiation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the constructor by which generated code makes instances of a class. */
public final class InstantiationResolver {
    private final AccessResolver access;

    /** Looks from where the generated code will live. */
    public InstantiationResolver(AccessResolver access) {
        this.access = access;
    }

    /**
     * The constructor without arguments; or the one whose parameters are all attributes, where there is no other or
     * where it alone can give final attributes their value.
     *
     * @param attributes name and type of the persistent attributes
     * @param onlyByConstructor those of them that nothing else can set
     */
    public Instantiation resolve(
            TypeDeclaration type, Map<String, JavaType> attributes, List<String> onlyByConstructor) {
        if (type.kind() != TypeDeclaration.Kind.CLASS && type.kind() != TypeDeclaration.Kind.RECORD) {
            return new Instantiation.Unresolved();
        }
        Optional<ConstructorDeclaration> empty = type.constructors().stream()
                .filter(constructor -> constructor.parameters().isEmpty())
                .findFirst();
        Optional<ConstructorDeclaration> full = full(type, attributes, onlyByConstructor);
        if (full.isPresent() && (empty.isEmpty() || covered(full.get(), onlyByConstructor) > 0)) {
            return fromAttributes(type, full.get());
        }
        if (empty.isPresent()) {
            return new Instantiation.NoArguments(access.isCallable(empty.get(), type.name()));
        }
        return new Instantiation.Unresolved();
    }

    private Optional<ConstructorDeclaration> full(
            TypeDeclaration type, Map<String, JavaType> attributes, List<String> onlyByConstructor) {
        return type.constructors().stream()
                .filter(constructor -> !constructor.parameters().isEmpty())
                .filter(constructor ->
                        constructor.parameters().stream().allMatch(parameter -> isAttribute(parameter, attributes)))
                .max(Comparator.<ConstructorDeclaration>comparingLong(
                                constructor -> covered(constructor, onlyByConstructor))
                        .thenComparing(constructor -> constructor.parameters().size())
                        .thenComparing(constructor -> access.isCallable(constructor, type.name())));
    }

    private static boolean isAttribute(ConstructorDeclaration.Parameter parameter, Map<String, JavaType> attributes) {
        JavaType attribute = attributes.get(parameter.name());
        return attribute != null && (JavaTypes.isSameClass(parameter.type(), attribute) || isOpen(parameter.type()));
    }

    /** A parameter of a generic class's own type cannot be compared. */
    private static boolean isOpen(JavaType type) {
        return type instanceof JavaType.Variable || type instanceof JavaType.Unresolved;
    }

    private static long covered(ConstructorDeclaration constructor, List<String> onlyByConstructor) {
        return constructor.parameters().stream()
                .filter(parameter -> onlyByConstructor.contains(parameter.name()))
                .count();
    }

    private Instantiation fromAttributes(TypeDeclaration type, ConstructorDeclaration constructor) {
        return new Instantiation.FromAttributes(
                constructor.parameters().stream()
                        .map(ConstructorDeclaration.Parameter::name)
                        .toList(),
                access.isCallable(constructor, type.name()));
    }
}
