package dev.tenon.processor.write.entity;

import com.palantir.javapoet.TypeSpec;
import dev.tenon.processor.model.Surroundings;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.plan.EntityPlan;
import dev.tenon.processor.plan.EntityPlanner;
import dev.tenon.processor.write.GeneratedSource;
import dev.tenon.processor.write.SourceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Writes loader, persister, the class that calls callbacks where there are any, and the self-filling subclass where one
     * is possible; safe for use by several threads.
     */
    public List<GeneratedSource> write(EntityMapping entity) {
        List<GeneratedSource> sources = new ArrayList<>();
        EntityPlan plan = planner.plan(entity);
        EntityContext loading = new EntityContext(plan, model);
        TypeSpec.Builder loader = new LoaderWriter(loading).loader();
        loader.addAnnotation(new MappingAnnotationWriter().annotation(entity));
        sources.add(source(loader, entity));
        EntityContext storing = new EntityContext(plan, model);
        sources.add(source(new PersisterWriter(storing).persister(), entity));
        if (!entity.callbacks().isEmpty()) {
            sources.add(source(new CallbackWriter(new EntityContext(plan, model)).callbacks(), entity));
        }
        if (plan.hasSelfFilling()) {
            declarations
                    .entity(entity.name().canonical())
                    .map(hierarchy -> new LazyWriter(new EntityContext(plan, model), hierarchy).lazy())
                    .ifPresent(lazy -> sources.add(source(lazy, entity)));
        }
        return sources;
    }

    private static List<String> origins(EntityMapping entity) {
        return Stream.of(entity.annotatedType(), entity.name())
                .map(ClassName::canonical)
                .distinct()
                .toList();
    }

    private GeneratedSource source(TypeSpec.Builder type, EntityMapping entity) {
        boolean exposed = type.build().modifiers().contains(Modifier.PUBLIC);
        settings.annotations(deprecated, exposed).forEach(type::addAnnotation);
        return GeneratedSource.of(entity.annotatedType().packageName(), type.build(), origins(entity));
    }
}
