package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.write.SourceSink;
import dev.tenon.processor.write.index.EarlierBuild;
import java.util.List;

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
        void write(HierarchyDeclaration mapped, Surroundings surroundings, MetamodelContext context, SourceSink sink);
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
     * Loaders, persisters and the index of the given entities, which have no errors and are not written yet. Returns
     * the name of the index.
     */
    @FunctionalInterface
    interface UnitStage {
        String write(MappingModel model, List<EntityMapping> fresh, UnitContext context, SourceSink sink);
    }

    /** What writing entities needs beside their mappings. */
    record UnitContext(Declarations declarations, Surroundings surroundings, EarlierBuild earlier) {}
}
