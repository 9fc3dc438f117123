package dev.tenon.processor.write.entity;

import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.Collection;
import java.util.stream.Stream;

/** Finds out whether generated code mentions deprecated members, of which the compiler would warn. */
public final class Deprecation {
    private static final String DEPRECATED = "java.lang.Deprecated";

    private Deprecation() {}

    /** Whether anything that mappings mention is deprecated. */
    public static boolean isIn(Declarations declarations) {
        Stream<TypeDeclaration> mapped = Stream.of(
                        declarations.entities(),
                        declarations.mappedSuperclasses(),
                        declarations.embeddables().values(),
                        declarations.classes().values())
                .flatMap(Collection::stream)
                .map(HierarchyDeclaration::fromRoot)
                .flatMap(Collection::stream);
        return Stream.concat(mapped, declarations.projections().stream()).anyMatch(Deprecation::isIn);
    }

    private static boolean isIn(TypeDeclaration type) {
        return type.isAnnotated(DEPRECATED)
                || type.fields().stream().anyMatch(field -> field.isAnnotated(DEPRECATED))
                || type.properties().stream().anyMatch(property -> property.isAnnotated(DEPRECATED))
                || type.constructors().stream()
                        .flatMap(constructor -> constructor.annotations().stream())
                        .anyMatch(annotation -> annotation.type().equals(DEPRECATED))
                || type.methods().stream()
                        .anyMatch(method -> method.annotation(DEPRECATED).isPresent());
    }
}
