package dev.tenon.processor.read;

import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.ClassName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The compiler's view of the program, as far as the readers need it. */
public record LanguageModel(Elements elements, Types types, SourceTrees trees) {

    /** The view that a processor was given. */
    public static LanguageModel of(ProcessingEnvironment environment) {
        return new LanguageModel(
                environment.getElementUtils(), environment.getTypeUtils(), SourceTrees.of(environment));
    }

    /** The class of that canonical name, as it stands in the current round. */
    public Optional<TypeElement> type(String canonicalName) {
        if (canonicalName.isEmpty()) {
            return Optional.empty();
        }
        TypeElement only = elements.getTypeElement(canonicalName);
        // Null also when several modules have a class of that name.
        return only != null
                ? Optional.of(only)
                : elements.getAllTypeElements(canonicalName).stream()
                        .map(TypeElement.class::cast)
                        .findFirst();
    }

    /** What generated code beside that class can rely on. */
    public Surroundings surroundings(String canonicalName) {
        return type(canonicalName)
                .map(elements::getModuleOf)
                .map(module -> new Surroundings(
                        !module.isUnnamed(),
                        elements.getTypeElement(module, "javax.annotation.processing.Generated") != null))
                .orElse(Surroundings.classPath());
    }

    /** The class that a type names; empty for a type that is no class, or that the compiler could not resolve. */
    Optional<TypeElement> element(TypeMirror type) {
        // Not by instanceof: javac has one class for types that are there and types that are not.
        return type.getKind() == TypeKind.DECLARED
                        && type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Whether whoever calls it has to catch something. */
    boolean throwsChecked(ExecutableElement executable) {
        return executable.getThrownTypes().stream()
                .anyMatch(thrown -> !isA(thrown, RuntimeException.class) && !isA(thrown, Error.class));
    }

    private boolean isA(TypeMirror type, Class<?> other) {
        return type(other.getName())
                .filter(found -> types.isSubtype(type, found.asType()))
                .isPresent();
    }

    /** The name of a class. */
    ClassName name(TypeElement type) {
        Deque<String> simpleNames = new ArrayDeque<>();
        Element current = type;
        while (current != null && current.getKind() != ElementKind.PACKAGE) {
            if (current instanceof TypeElement) {
                simpleNames.addFirst(current.getSimpleName().toString());
            }
            current = current.getEnclosingElement();
        }
        return new ClassName(
                elements.getPackageOf(type).getQualifiedName().toString(), List.copyOf(new ArrayList<>(simpleNames)));
    }
}
