package dev.tenon.processor.resolve;

import dev.tenon.processor.JavacRun;
import dev.tenon.processor.check.MappingChecks;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.read.DeclarationReader;
import dev.tenon.processor.read.LanguageModel;
import dev.tenon.processor.read.MappedClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Resolves the mapping of small sources, and keeps what the resolver had to say. */
public final class Resolving {
    private static final String IMPORTS = """
            import dev.tenon.Ref;
            import dev.tenon.annotation.*;
            import jakarta.persistence.*;
            import java.util.*;
            """;

    private final MappingModel model;
    private final List<Diagnostic> diagnostics;
    private final boolean failed;

    private Resolving(MappingModel model, List<Diagnostic> diagnostics, boolean failed) {
        this.model = model;
        this.diagnostics = diagnostics;
        this.failed = failed;
    }

    /** Resolves classes given without imports, each in its own file of the unnamed package. */
    public static Resolving of(String... classes) {
        return of(Options.defaults(), Map.of(), classes);
    }

    /** Likewise, as another compilation unit than the given entities. */
    public static Resolving after(MappingModel earlier, String... classes) {
        return of(Options.defaults(), earlier.all(), classes);
    }

    /** Likewise, with names as Jakarta Persistence has them. */
    public static Resolving namedLikeJpa(String... classes) {
        Options defaults = Options.defaults();
        Options jpa = new Options(
                Options.Naming.JPA,
                defaults.metamodelSuffix(),
                defaults.warnings(),
                defaults.levels(),
                defaults.report());
        return of(jpa, Map.of(), classes);
    }

    private static Resolving of(Options options, Map<String, EntityMapping> compiled, String... classes) {
        String[] sources = new String[classes.length];
        for (int i = 0; i < classes.length; i++) {
            sources[i] = classes[i].startsWith("package ") ? classes[i] : IMPORTS + classes[i];
        }
        Capture capture = new Capture();
        JavacRun.Result result =
                JavacRun.of(sources).options("-proc:only").processors(capture).compile();
        Declarations read = capture.declarations;
        if (read == null) {
            throw new AssertionError("nothing was read: a syntax error?");
        }
        Map<String, EntityMapping> all = new TreeMap<>(read.compiled());
        all.putAll(compiled);
        Declarations declarations = new Declarations(
                read.entities(),
                read.mappedSuperclasses(),
                read.embeddables(),
                read.classes(),
                read.converters(),
                read.projections(),
                read.mappings(),
                all);
        Diagnostics diagnostics = new Diagnostics();
        MappingModel model = new MappingResolver().resolve(declarations, options, diagnostics);
        List<Diagnostic> said = diagnostics.all();
        new MappingChecks().check(declarations, model, options, diagnostics);
        boolean failed = !result.errors().isEmpty()
                || diagnostics.all().stream()
                        .anyMatch(diagnostic -> diagnostic.code().level() == Code.Level.ERROR);
        return new Resolving(model, said, failed);
    }

    /** Whether the compiler, the resolver or a check reports an error. */
    public boolean failed() {
        return failed;
    }

    /** The mapping model. */
    public MappingModel model() {
        return model;
    }

    /** The entity of that simple name. */
    public EntityMapping entity(String name) {
        return model.entities().stream()
                .filter(entity -> entity.name().simple().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entity " + name));
    }

    /** What was said, as codes and causes. */
    public List<String> said() {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.cause())
                .toList();
    }

    /** The whole text of the first diagnostic with that code. */
    public String text(String code) {
        return diagnostic(code).render();
    }

    /** The first diagnostic with that code. */
    public Diagnostic diagnostic(String code) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code().name().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + said()));
    }

    private static final class Capture extends AbstractProcessor {
        private final MappedClasses mapped = new MappedClasses();
        private @Nullable Declarations declarations;

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
                                new Diagnostics())
                        .read();
            }
            return true;
        }
    }
}
