package dev.tenon.processor.resolve;

import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.InternalFailure;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.resolve.assembly.EntityMappingResolver;
import dev.tenon.processor.resolve.assembly.JoinColumnTables;
import dev.tenon.processor.resolve.assembly.LinkTableCollisions;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.EntityDraftResolver;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.Names;
import dev.tenon.processor.resolve.projection.ProjectionResolver;
import dev.tenon.processor.resolve.proxy.ProxyResolver;
import java.util.List;

/** Resolves declarations: attributes class by class, then keys and joins across classes, then tables, then projections. */
public final class MappingResolver {

    /** The mapping model; what could not be resolved is reported, and {@code Unresolved} in it. */
    public MappingModel resolve(Declarations declarations, Options options, Diagnostics diagnostics) {
        Compilation compilation = new Compilation(declarations, new Names(options.naming()), diagnostics);
        EntityDraftResolver drafts = new EntityDraftResolver(compilation);
        List<EntityDraft> entities = new EntityHierarchies(declarations)
                .roots().stream().map(root -> draft(drafts, root)).toList();
        Links links = new Links(compilation, entities);
        EntityMappingResolver mappings = new EntityMappingResolver(compilation, entities, links);
        LinkTableCollisions.report(compilation, entities, links);
        JoinColumnTables.report(compilation, entities, links);
        MappingModel model = new MappingModel(
                entities.stream().map(entity -> mapping(mappings, entity)).toList(), declarations.compiled());
        return model.withProxies(new ProxyResolver(compilation, entities).resolve())
                .withProjections(new ProjectionResolver(declarations, model, diagnostics).resolve());
    }

    private static EntityDraft draft(EntityDraftResolver drafts, EntityHierarchies.Root root) {
        HierarchyDeclaration entity = root.entity();
        return InternalFailure.locate(
                entity.type().address(), working(entity), () -> drafts.resolve(entity, root.subclasses()));
    }

    private static EntityMapping mapping(EntityMappingResolver mappings, EntityDraft entity) {
        return InternalFailure.locate(
                entity.hierarchy().type().address(), working(entity.hierarchy()), () -> mappings.resolve(entity));
    }

    private static String working(HierarchyDeclaration entity) {
        return "resolving the mapping of " + entity.type().name().canonical();
    }
}
