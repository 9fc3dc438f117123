package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a class together with its superclasses, from source and from class files, with type variables replaced. */
final class HierarchyReader {
    private final LanguageModel language;
    private final TypeReader types;

    HierarchyReader(LanguageModel language, Predicate<String> compiledNow) {
        this.language = language;
        this.types = new TypeReader(language, compiledNow);
    }

    HierarchyDeclaration read(TypeElement type) {
        List<View> chain = chain(type);
        List<TypeDeclaration> read = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            read.add(types.read(chain.get(i), chain.subList(i + 1, chain.size())));
        }
        return new HierarchyDeclaration(read.get(0), read.subList(1, read.size()));
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
