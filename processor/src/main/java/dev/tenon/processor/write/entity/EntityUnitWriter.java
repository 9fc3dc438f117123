package dev.tenon.processor.write.entity;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.EntityPlanner;
import dev.tenon.processor.write.SourceLayout;
import dev.tenon.processor.write.SourceSettings;
import dev.tenon.processor.write.SourceSink;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the classes that make and store the instances of an entity. */
public final class EntityUnitWriter {
    private final MappingModel model;
    private final Declarations declarations;
    private final SourceSettings settings;
    private final EntityPlanner planner;
    private final boolean deprecated;

    /** A writer for entities of that model. */
    public EntityUnitWriter(MappingModel model, Declarations declarations, Surroundings surroundings) {
        this.model = model;
        this.declarations = declarations;
        this.settings = new SourceSettings(surroundings);
        this.planner = new EntityPlanner(model);
        this.deprecated = Deprecation.isIn(declarations);
    }

    /** Writes loader, persister, and the self-filling subclass where one is possible. */
    public void write(EntityMapping entity, SourceSink sink) {
        EntityPlan plan = planner.plan(entity);
        EntityContext loading = new EntityContext(plan, model);
        TypeSpec.Builder loader = new LoaderWriter(loading).loader();
        loader.addAnnotation(new MappingAnnotationWriter().annotation(entity));
        write(loading.loader(), loader, entity, sink);
        EntityContext storing = new EntityContext(plan, model);
        write(storing.persister(), new PersisterWriter(storing).persister(), entity, sink);
        if (plan.hasSelfFilling()) {
            declarations
                    .entity(entity.name().canonical())
                    .ifPresent(hierarchy -> writeLazy(new EntityContext(plan, model), hierarchy, entity, sink));
        }
    }

    private void writeLazy(
            EntityContext context, HierarchyDeclaration hierarchy, EntityMapping entity, SourceSink sink) {
        write(context.lazy(), new LazyWriter(context, hierarchy).lazy(), entity, sink);
    }

    private void write(ClassName name, TypeSpec.Builder type, EntityMapping entity, SourceSink sink) {
        boolean exposed = type.build().modifiers().contains(Modifier.PUBLIC);
        settings.annotations(deprecated, exposed).forEach(type::addAnnotation);
        String source = SourceLayout.of(JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
        List<String> origins = List.of(entity.name().canonical());
        sink.source(
                dev.tenon.processor.model.declaration.ClassName.of(name.packageName(), name.simpleName()),
                source,
                origins);
    }
}
