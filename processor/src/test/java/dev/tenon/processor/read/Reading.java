package dev.tenon.processor.read;

import dev.tenon.processor.JavacRun;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Declarations;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads declarations in the first round of a compilation. */
final class Reading extends AbstractProcessor {
    private final MappedClasses mapped = new MappedClasses();
    private final Diagnostics diagnostics = new Diagnostics();
    private @Nullable Declarations declarations;

    /** What the sources declare, erroneous or not. */
    static Declarations of(String... sources) {
        return of(JavacRun.of(sources));
    }

    /** What the run's sources declare. */
    static Declarations of(JavacRun run) {
        Reading reading = new Reading();
        run.processors(reading).compile();
        if (reading.declarations == null) {
            throw new AssertionError("nothing was read: a syntax error?");
        }
        if (!reading.diagnostics.all().isEmpty()) {
            throw new AssertionError(reading.diagnostics.all().get(0).render());
        }
        return reading.declarations;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("jakarta.persistence.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (declarations == null) {
            mapped.add(annotations, round);
            declarations = new DeclarationReader(
                            LanguageModel.of(processingEnv),
                            mapped,
                            annotation -> Optional.empty(),
                            Options.defaults(),
                            diagnostics)
                    .read();
        }
        return true;
    }
}
