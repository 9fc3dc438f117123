package dev.tenon.processor;

import dev.tenon.processor.check.MappingChecks;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.read.CompiledMappings;
import dev.tenon.processor.read.DeclarationReader;
import dev.tenon.processor.read.LanguageModel;
import dev.tenon.processor.read.MappedClasses;
import dev.tenon.processor.read.PositionReader;
import dev.tenon.processor.report.MappingReport;
import dev.tenon.processor.resolve.MappingResolver;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSink;
import dev.tenon.processor.write.entity.EntityUnitWriter;
import dev.tenon.processor.write.index.IndexWriter;
import dev.tenon.processor.write.index.ModuleProvision;
import dev.tenon.processor.write.metamodel.MetamodelWriter;
import dev.tenon.processor.write.projection.ProjectionWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;

/** The stages from top to bottom. The only place that puts the parts together. */
final class ProcessingPipeline {
    private final LanguageModel language;
    private final Options options;
    private final ProcessingEnvironment environment;
    private final Stages stages;
    private final CompiledMappings compiledMappings;
    private final Reporter reporter;

    /** About options and written files: said once, whatever is analysed how often. */
    private final Diagnostics lasting = new Diagnostics();

    private final FilerSink sink;
    private final Set<String> writtenUnits = new HashSet<>();

    /** The index that was written, with an entity that is in it. */
    private final Map<String, String> indexes = new TreeMap<>();

    private Diagnostics analysis = new Diagnostics();
    private Declarations declarations = Declarations.none();
    private Optional<MappingModel> model = Optional.empty();

    ProcessingPipeline(ProcessingEnvironment environment) {
        this(environment, stages());
    }

    /** The stages as they are shipped. */
    static Stages stages() {
        return new Stages(
                (mapped, surroundings, context) -> new MetamodelWriter(
                                context.declarations(), context.options(), context.diagnostics())
                        .write(mapped, surroundings),
                (declarations, options, diagnostics) ->
                        new MappingResolver().resolve(declarations, options, diagnostics),
                (declarations, model, options, diagnostics) ->
                        new MappingChecks().check(declarations, model, options, diagnostics),
                ProcessingPipeline::writeUnits);
    }

    ProcessingPipeline(ProcessingEnvironment environment, Stages stages) {
        this.language = LanguageModel.of(environment);
        this.options = new OptionsReader(environment.getOptions(), lasting).read();
        this.stages = stages;
        this.compiledMappings = new EarlierCompilations(environment.getFiler());
        this.environment = environment;
        this.reporter =
                new Reporter(environment.getMessager(), language.trees(), new PositionReader(language), options);
        this.sink = new FilerSink(environment.getFiler(), language, lasting);
    }

    Options options() {
        return options;
    }

    /** Whether Tenon wrote the class of that name. */
    boolean hasWritten(String canonicalName) {
        return sink.hasWritten(canonicalName);
    }

    /** Reads the classes as they stand in the current round. */
    Declarations read(MappedClasses mapped, Diagnostics diagnostics) {
        return new DeclarationReader(language, mapped, compiledMappings, options, diagnostics).read();
    }

    /** Writes the metamodel class of one mapped class. */
    void writeMetamodel(HierarchyDeclaration mapped, Declarations declarations) {
        Address address = mapped.type().address();
        InternalFailure.guard(
                lasting,
                address,
                "writing the metamodel of " + address.type(),
                () -> sink.source(stages.metamodels()
                        .write(
                                mapped,
                                language.surroundings(address.type()),
                                new Stages.MetamodelContext(declarations, options, lasting))));
    }

    private static String writeUnits(
            MappingModel model, Stages.Fresh fresh, Stages.UnitContext context, SourceSink sink) {
        EntityUnitWriter units = new EntityUnitWriter(model, context.declarations(), context.surroundings());
        // Writing is most of the processor's work and looks at immutable values only, so it is done by all cores; what
        // comes of it is handed over in the order of the entities.
        List<GeneratedSource> sources = fresh.entities().parallelStream()
                .flatMap(entity -> InternalFailure.locate(
                        entity.address(), "writing the classes of " + entity.name(), () -> units.write(entity))
                        .stream())
                .toList();
        sources.forEach(sink::source);
        ProjectionWriter projections = new ProjectionWriter(context.declarations(), context.surroundings());
        fresh.projections().forEach(projection -> sink.source(projections.write(projection)));
        return new IndexWriter(context.earlier(), context.surroundings())
                .write(fresh.entities(), fresh.projections(), sink);
    }

    /** Analyses everything, and returns the mapping model; its diagnostics replace those of an earlier analysis. */
    Optional<MappingModel> analyse(MappedClasses mapped) {
        analysis = new Diagnostics();
        declarations = read(mapped, analysis);
        model = Optional.empty();
        try {
            MappingModel resolved = stages.resolver().resolve(declarations, options, analysis);
            stages.checker().check(declarations, resolved, options, analysis);
            model = Optional.of(resolved);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            reportFailure(declarations.entities(), "checking the mappings", failure);
        }
        return model;
    }

    /** Writes what belongs to entities and projections that are not written yet; nothing while there are errors. */
    void writeUnits(MappingModel model) {
        if (hasErrors()) {
            return;
        }
        Stages.Fresh fresh = new Stages.Fresh(
                model.entities().stream()
                        .filter(entity -> !entity.erroneous())
                        .filter(entity -> writtenUnits.add(entity.name().canonical()))
                        .toList(),
                model.projections().stream()
                        .filter(ProjectionMapping::isComplete)
                        .filter(projection -> writtenUnits.add(projection.name().canonical()))
                        .toList());
        fresh.first().ifPresent(first -> writeUnits(model, fresh, first));
    }

    private void writeUnits(MappingModel model, Stages.Fresh fresh, String first) {
        Stages.UnitContext context =
                new Stages.UnitContext(declarations, language.surroundings(first), outputWith(first));
        InternalFailure.guard(
                analysis,
                Address.ofType(first),
                "writing the classes of the entities",
                () -> indexes.put(stages.units().write(model, fresh, context, sink), first));
    }

    private CompilationOutput outputWith(String entity) {
        return new CompilationOutput(environment, environment.getElementUtils().getTypeElement(entity));
    }

    private boolean hasErrors() {
        return all().stream().anyMatch(diagnostic -> options.severity(diagnostic.code()) == Options.Severity.ERROR);
    }

    /** Prints everything, against the elements of the current round. */
    void report() {
        indexes.forEach(
                (index, entity) -> ModuleProvision.check(index, Address.ofType(entity), outputWith(entity), lasting));
        options.report().filter(path -> !declarations.entities().isEmpty()).ifPresent(this::writeReport);
        reporter.report(all());
    }

    /** In the last round, when everything is reported; a resource may still be made then. */
    private void writeReport(String path) {
        List<String> origins = declarations.entities().stream()
                .map(entity -> entity.type().name().canonical())
                .toList();
        InternalFailure.guard(lasting, Address.ofType(origins.get(0)), "writing the mapping report", () -> {
            MappingReport report = new MappingReport(declarations, options);
            sink.resource(
                    path,
                    model.map(found -> report.of(found, all())).orElseGet(() -> report.ofFailure(all())),
                    origins);
        });
    }

    private List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(lasting.all());
        all.addAll(analysis.all());
        return all;
    }

    private void reportFailure(List<HierarchyDeclaration> entities, String work, Throwable failure) {
        Address first =
                entities.isEmpty() ? Address.ofType("") : entities.get(0).type().address();
        analysis.report(InternalFailure.of(first, work, failure));
    }
}
