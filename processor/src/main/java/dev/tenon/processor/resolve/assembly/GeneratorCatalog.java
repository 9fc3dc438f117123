package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.Repeated;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The generators that a compilation defines; their names are known everywhere. */
final class GeneratorCatalog {
    private final Map<String, AnnotationUse> byName = new LinkedHashMap<>();

    GeneratorCatalog(Declarations declarations) {
        Stream.concat(declarations.entities().stream(), declarations.mappedSuperclasses().stream())
                .flatMap(hierarchy -> hierarchy.fromRoot().stream())
                .forEach(this::collect);
    }

    private void collect(TypeDeclaration type) {
        Stream.of(generators(type.annotations())).flatMap(List::stream).forEach(this::add);
        Stream.concat(type.fields().stream(), type.properties().stream())
                .flatMap(member -> generators(member.annotations()).stream())
                .forEach(this::add);
    }

    private void add(AnnotationUse generator) {
        String name = generator.text("name", "");
        if (!name.isBlank()) {
            byName.putIfAbsent(name, generator);
        }
    }

    /** The generators among some annotations. */
    static List<AnnotationUse> generators(List<AnnotationUse> annotations) {
        List<AnnotationUse> found =
                new ArrayList<>(Repeated.in(annotations, Jakarta.SEQUENCE_GENERATOR, Jakarta.SEQUENCE_GENERATORS));
        found.addAll(Repeated.in(annotations, Jakarta.TABLE_GENERATOR, Jakarta.TABLE_GENERATORS));
        return found;
    }

    /** The generator that stands on the class or a superclass of it. */
    static Optional<AnnotationUse> onClass(HierarchyDeclaration hierarchy) {
        return hierarchy.fromRoot().stream()
                .flatMap(type -> generators(type.annotations()).stream())
                .reduce((inherited, own) -> own);
    }

    /** The generator of that name. */
    Optional<AnnotationUse> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names, for suggestions. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
