package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSink;
import dev.tenon.processor.write.index.EarlierBuild;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the pipeline does with declarations, each stage as a function.
 *
 * @param metamodels writes the metamodel class of one mapped class
 * @param resolver links declarations to a mapping model
 * @param checker runs the rules
 * @param units writes what makes and stores instances
 */
record Stages(MetamodelStage metamodels, ResolveStage resolver, CheckStage checker, UnitStage units) {

    /** The same with another resolver. */
    Stages withResolver(ResolveStage other) {
        return new Stages(metamodels, other, checker, units);
    }

    /** Writes the metamodel class of a mapped class, from declarations alone. */
    @FunctionalInterface
    interface MetamodelStage {
        GeneratedSource write(HierarchyDeclaration mapped, Surroundings surroundings, MetamodelContext context);
    }

    /** What the metamodel of every class has in common. */
    record MetamodelContext(Declarations declarations, Options options, Diagnostics diagnostics) {}

    /** Declarations to mapping model. */
    @FunctionalInterface
    interface ResolveStage {
        MappingModel resolve(Declarations declarations, Options options, Diagnostics diagnostics);
    }

    /** The rules. */
    @FunctionalInterface
    interface CheckStage {
        void check(Declarations declarations, MappingModel model, Options options, Diagnostics diagnostics);
    }

    /**
     * What belongs to the given entities and projections, which have no errors and are not written yet, and their index.
     * Returns the name of the index.
     */
    @FunctionalInterface
    interface UnitStage {
        String write(MappingModel model, Fresh fresh, UnitContext context, SourceSink sink);
    }

    /** What is to be written. */
    record Fresh(List<EntityMapping> entities, List<ProjectionMapping> projections) {

        /** The name of one of the types that are annotated; empty for nothing. */
        Optional<String> first() {
            return Stream.concat(
                            entities.stream().map(EntityMapping::annotatedType),
                            projections.stream().map(ProjectionMapping::name))
                    .findFirst()
                    .map(ClassName::canonical);
        }
    }

    /** What writing entities needs beside their mappings. */
    record UnitContext(Declarations declarations, Surroundings surroundings, EarlierBuild earlier) {}
}
