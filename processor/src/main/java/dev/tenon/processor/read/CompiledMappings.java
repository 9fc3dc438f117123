package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.Optional;

/** Reads what earlier compilations left: the resolved mapping of an entity, in an annotation of its loader. */
@FunctionalInterface
public interface CompiledMappings {

    /** The canonical name of the annotation that holds a mapping. */
    String ANNOTATION = "dev.tenon.spi.CompiledMapping";

    /** The mapping, or empty if the annotation is not one that this version understands. */
    Optional<EntityMapping> read(AnnotationUse annotation);

    /** The interface by which an earlier compilation mapped the class of that canonical name. */
    default Optional<ClassName> mappedBy(String canonicalName) {
        return Optional.empty();
    }
}
