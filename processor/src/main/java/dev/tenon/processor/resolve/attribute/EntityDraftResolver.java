package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves what an entity class says about itself: its name, its table, its attributes, its constructor. */
public final class EntityDraftResolver {
    private final Compilation compilation;
    private final AttributeResolver attributes;

    /** Resolves entities of that compilation. */
    public EntityDraftResolver(Compilation compilation) {
        this.compilation = compilation;
        this.attributes = new AttributeResolver(compilation);
    }

    /**
     * One entity.
     *
     * @param below the entities that extend it, superclasses before what extends them
     */
    public EntityDraft resolve(HierarchyDeclaration hierarchy, List<HierarchyDeclaration> below) {
        TypeDeclaration type = hierarchy.type();
        Style style = AccessTypes.ofHierarchy(hierarchy);
        Overrides overrides = classOverrides(hierarchy);
        AccessResolver access = new AccessResolver(hierarchy.home());
        Place top = new Place(type.name(), access, "", style, overrides, Map.of(), List.of(), type.suppressed());
        List<AttributeDraft> drafts = new ArrayList<>(attributes.resolve(hierarchy, top));
        OverrideTargets.report(compilation, type, Overrides.of(type.annotations()), drafts);
        boolean isAbstract = !below.isEmpty() && type.modifiers().isAbstract();
        Instantiation instantiation =
                isAbstract ? new Instantiation.Abstract() : new Instances(compilation, access).ofEntity(type, drafts);
        if (!below.isEmpty() && instantiation instanceof Instantiation.FromAttributes) {
            compilation.report(SubclassResolver.constructed(type));
        }
        List<SecondaryTableDraft> tables = new ArrayList<>(SecondaryTableDraft.of(type));
        Extensibility extensibility = new ExtensibilityResolver(access).resolve(compilation, hierarchy, drafts);
        SubclassResolver subclasses = new SubclassResolver(compilation, attributes, access, style, hierarchy);
        below.forEach(subclass -> subclasses.resolve(subclass, drafts, tables));
        String entityName = name(type);
        return new EntityDraft(
                hierarchy,
                entityName,
                table(type, entityName),
                tables,
                style,
                drafts,
                subclasses.drafts(),
                instantiation,
                extensibility);
    }

    /** The name of an entity in queries. */
    static String name(TypeDeclaration type) {
        return type.annotation(Jakarta.ENTITY)
                .map(entity -> entity.text("name", ""))
                .filter(name -> !name.isBlank())
                .orElse(type.name().simple());
    }

    /** Those of subclasses win over those of their superclasses. */
    static Overrides classOverrides(HierarchyDeclaration hierarchy) {
        Overrides overrides = Overrides.NONE;
        for (TypeDeclaration type : hierarchy.fromRoot()) {
            overrides = overrides.under(Overrides.of(type.annotations()));
        }
        return overrides;
    }

    private QualifiedName table(TypeDeclaration type, String entityName) {
        Optional<AnnotationUse> table = type.annotation(Jakarta.TABLE);
        return TableNames.of(table, compilation.names().named(entityName));
    }
}
