package dev.tenon.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.tenon.processor.model.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** The annotations that every generated class carries. */
public final class SourceSettings {
    private static final String PROCESSOR = "dev.tenon.processor.MappingProcessor";

    private final Surroundings surroundings;

    /** For sources of that compilation. */
    public SourceSettings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Who wrote the class (without a date, so that equal input gives equal output), and what {@code -Xlint:all} would say
     * of it for what the user's classes are.
     *
     * @param deprecated whether it mentions anything that may be deprecated
     * @param exposed whether it is public, and so of an exported package's interface
     */
    public List<AnnotationSpec> annotations(boolean deprecated, boolean exposed) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (surroundings.generatedAnnotation()) {
            annotations.add(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        List<String> warnings = new ArrayList<>();
        if (deprecated) {
            warnings.addAll(List.of("deprecation", "removal"));
        }
        if (exposed && surroundings.namedModule()) {
            warnings.add("exports");
        }
        if (!warnings.isEmpty()) {
            AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
            warnings.forEach(warning -> suppressed.addMember("value", "$S", warning));
            annotations.add(suppressed.build());
        }
        return annotations;
    }
}
