package dev.tenon.processor.model.notation;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.Optional;

/** Reads the mapping that an earlier compilation left on a loader. */
public final class CompiledMappingReader {

    /** The mapping; empty if another version of the processor wrote it. */
    public Optional<EntityMapping> read(AnnotationUse annotation) {
        return MappingNotation.read(annotation.integer("format", 0), annotation.texts("value"));
    }
}
