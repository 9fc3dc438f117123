package dev.tenon.processor.write.entity;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.notation.MappingNotation;
import dev.tenon.spi.CompiledMapping;

/** Writes the annotation by which a later compilation reads the resolved mapping. */
final class MappingAnnotationWriter {

    AnnotationSpec annotation(EntityMapping entity) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(ClassName.get(CompiledMapping.class))
                .addMember("format", "$L", MappingNotation.format());
        for (String part : MappingNotation.write(entity)) {
            annotation.addMember("value", CodeBlock.of("$S", part));
        }
        return annotation.build();
    }
}
