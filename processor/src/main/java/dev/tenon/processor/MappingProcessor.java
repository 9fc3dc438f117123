package dev.tenon.processor;

import com.google.auto.service.AutoService;
import dev.tenon.processor.model.Options;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Takes part in javac's rounds and hands what it finds to the pipeline. */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
    "jakarta.persistence.*",
    "dev.tenon.annotation.*",
    // Read for nullness, and not claimed by anybody else.
    "org.jspecify.annotations.*",
    // Stand on the generated classes.
    "dev.tenon.spi.*",
    "javax.annotation.processing.Generated"
})
public final class MappingProcessor extends AbstractProcessor {
    private final Function<ProcessingEnvironment, ProcessingPipeline> assembly;
    private boolean claims = true;
    private @Nullable Rounds rounds;

    /** For the compiler, which makes processors by reflection. */
    public MappingProcessor() {
        this(ProcessingPipeline::new);
    }

    /** For tests, with stages of their own. */
    MappingProcessor(Function<ProcessingEnvironment, ProcessingPipeline> assembly) {
        this.assembly = assembly;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return OptionsReader.names();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        ProcessingPipeline pipeline = assembly.apply(environment);
        claims = pipeline.options().metamodelSuffix().equals(Options.METAMODEL_SUFFIX);
        rounds = new Rounds(pipeline);
    }

    /**
     * Claims the annotations: javac's {@code -Xlint:processing} otherwise warns that nobody did, and breaks {@code
     * -Werror}. Where the metamodel has another suffix, a second generator runs in the build; it gets them too.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds != null) {
            rounds.process(annotations, round);
        }
        return claims;
    }
}
