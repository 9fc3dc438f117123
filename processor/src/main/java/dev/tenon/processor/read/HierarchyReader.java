package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a class together with its superclasses, from source and from class files, with type variables replaced. */
final class HierarchyReader {
    private final LanguageModel language;
    private final TypeReader types;
    private final MappingInterfaceReader mappings;

    HierarchyReader(LanguageModel language, TypeReader types, MappingInterfaceReader mappings) {
        this.language = language;
        this.types = types;
        this.mappings = mappings;
    }

    HierarchyDeclaration read(TypeElement type) {
        List<View> chain = chain(type);
        List<TypeDeclaration> read = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            read.add(read(chain.get(i), chain.subList(i + 1, chain.size())));
        }
        ClassName annotatedType = mappings.of(type)
                .map(mapping -> mapping.type().name())
                .orElse(read.get(0).name());
        return new HierarchyDeclaration(read.get(0), read.subList(1, read.size()), annotatedType);
    }

    private TypeDeclaration read(View view, List<View> above) {
        return mappings.of(view.element())
                .map(mapping -> MappedByInterface.merge(
                        types.read(view, above, mapping.type().address()), mapping))
                .orElseGet(() -> types.read(view, above));
    }

    private List<View> chain(TypeElement type) {
        List<View> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<View> next = Optional.of(new View(type, (DeclaredType) type.asType()));
        // An erroneous program may have a class that extends itself.
        while (next.isPresent()
                && seen.add(next.get().element().getQualifiedName().toString())) {
            chain.add(next.get());
            next = superclass(next.get());
        }
        return chain;
    }

    private Optional<View> superclass(View view) {
        if (view.element().getKind() != ElementKind.CLASS) {
            return Optional.empty();
        }
        return language.types().directSupertypes(view.type()).stream()
                .findFirst()
                .flatMap(this::view)
                .filter(above -> above.element().getKind() == ElementKind.CLASS)
                .filter(above -> !above.element().getQualifiedName().contentEquals("java.lang.Object"));
    }

    private Optional<View> view(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? language.element(type).map(element -> new View(element, declared))
                : Optional.empty();
    }
}
