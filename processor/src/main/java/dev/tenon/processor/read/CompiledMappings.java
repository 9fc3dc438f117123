package dev.tenon.processor.read;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.Optional;

/** Reads the resolved mapping that an earlier compilation left in an annotation of a loader. */
@FunctionalInterface
public interface CompiledMappings {

    /** The canonical name of the annotation that holds a mapping. */
    String ANNOTATION = "dev.tenon.spi.CompiledMapping";

    /** The mapping, or empty if the annotation is not one that this version understands. */
    Optional<EntityMapping> read(AnnotationUse annotation);
}
