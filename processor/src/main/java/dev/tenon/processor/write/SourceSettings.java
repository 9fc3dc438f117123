package dev.tenon.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What generated sources have to know of the compilation they are written for.
 *
 * @param marksGenerated whether {@code javax.annotation.processing.Generated} can be seen: a named module that does not
 *     read {@code java.compiler} cannot
 * @param inNamedModule whether the compilation is of a named module
 */
public record SourceSettings(boolean marksGenerated, boolean inNamedModule) {
    private static final String PROCESSOR = "dev.tenon.processor.MappingProcessor";
    private static final String DEPRECATED = "java.lang.Deprecated";

    /** For the unnamed module. */
    public static SourceSettings unnamedModule() {
        return new SourceSettings(true, false);
    }

    /** The annotation that says who wrote a class; without a date, so that equal input gives equal output. */
    public Optional<AnnotationSpec> generatedBy() {
        return marksGenerated
                ? Optional.of(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                        .addMember("value", "$S", PROCESSOR)
                        .build())
                : Optional.empty();
    }

    /** Whether anything that mappings mention is deprecated. */
    public boolean mentionsDeprecated(Declarations declarations) {
        return Stream.of(
                        declarations.entities(),
                        declarations.mappedSuperclasses(),
                        declarations.embeddables().values(),
                        declarations.classes().values())
                .flatMap(types -> types.stream())
                .anyMatch(SourceSettings::isDeprecated);
    }

    private static boolean isDeprecated(HierarchyDeclaration hierarchy) {
        return hierarchy.fromRoot().stream().anyMatch(SourceSettings::isDeprecated);
    }

    private static boolean isDeprecated(TypeDeclaration type) {
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
