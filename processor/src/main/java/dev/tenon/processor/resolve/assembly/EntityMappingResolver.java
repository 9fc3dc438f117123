package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.model.mapping.IdentifierMapping.Generation;
import dev.tenon.processor.model.mapping.IdentifierMapping.IdClassMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.SubclassMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.SubclassDraft;
import dev.tenon.processor.resolve.link.IdentifierDraft;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the mapping of one entity together. */
public final class EntityMappingResolver {
    private final Links links;
    private final AttributeMappingResolver attributes;
    private final TableResolver tables;
    private final SecondaryTableResolver secondaryTables;
    private final GenerationResolver generations;
    private final KeyClassResolver keyClasses;
    private final CallbackResolver callbacks;

    /** Completes these entities. */
    public EntityMappingResolver(Compilation compilation, List<EntityDraft> entities, Links links) {
        this.links = links;
        this.attributes = new AttributeMappingResolver(compilation, links);
        this.tables = new TableResolver(compilation, links, new Incoming(compilation, entities, links));
        this.secondaryTables = new SecondaryTableResolver(compilation, links);
        this.generations = new GenerationResolver(compilation);
        this.keyClasses = new KeyClassResolver(compilation, links);
        this.callbacks = new CallbackResolver(compilation);
    }

    /** One entity. */
    public EntityMapping resolve(EntityDraft entity) {
        IdentifierDraft identifier = links.identifier(entity);
        Optional<AttributeDraft.Basic> generated = identifier.parts().stream()
                .filter(part -> part.site().isAnnotated(Jakarta.GENERATED_VALUE))
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(AttributeDraft.Basic.class::cast)
                .findFirst();
        GenerationResolver.Resolved generation = generated
                .flatMap(part -> part.site()
                        .annotation(Jakarta.GENERATED_VALUE)
                        .map(use -> generations.resolve(entity, part, use)))
                .orElseGet(GenerationResolver.Resolved::nothing);
        Set<Identifier> identity = generation
                        .generation()
                        .filter(Generation.Identity.class::isInstance)
                        .isPresent()
                ? Set.of(links.columnOf(entity, generated.orElseThrow()))
                : Set.of();
        List<AttributeMapping> mapped = attributes.resolve(entity);
        TableMapping table = tables.resolve(entity, identity);
        List<SecondaryTableMapping> further = secondaryTables.resolve(entity);
        boolean keyed =
                further.stream().noneMatch(each -> each.table().primaryKey().isEmpty());
        IdentifierMapping key = identifier(entity, identifier, generation, generated);
        TypeDeclaration type = entity.hierarchy().type();
        boolean undecided = generated.isPresent() && generation.generation().isEmpty();
        return new EntityMapping(
                entity.name(),
                entity.hierarchy().annotatedType(),
                entity.entityName(),
                table,
                further,
                key,
                version(entity),
                mapped,
                entity.subclasses().stream()
                        .map(EntityMappingResolver::subclass)
                        .toList(),
                links.foreignKeys(entity),
                entity.instantiation(),
                generation.generator().stream().toList(),
                callbacks.resolve(entity),
                entity.extensibility(),
                type.suppressed(),
                undecided || !keyed || Completeness.isErroneous(entity, key, table, mapped),
                type.address());
    }

    private static SubclassMapping subclass(SubclassDraft draft) {
        return new SubclassMapping(
                draft.name(),
                draft.superclass(),
                draft.entityName(),
                draft.table(),
                draft.instantiation(),
                draft.attributes());
    }

    private IdentifierMapping identifier(
            EntityDraft entity,
            IdentifierDraft identifier,
            GenerationResolver.Resolved generation,
            Optional<AttributeDraft.Basic> generated) {
        Optional<IdClassMapping> keyClass = keyClasses.resolve(entity);
        Form form = links.key(entity).isPresent() ? identifier.form() : Form.UNRESOLVED;
        return new IdentifierMapping(
                form,
                identifier.parts().stream().map(AttributeDraft::path).toList(),
                keyClass,
                generation.generation(),
                generation.generation().flatMap(found -> generated.map(AttributeDraft::path)));
    }

    private static Optional<String> version(EntityDraft entity) {
        return EntityDraft.leaves(entity.attributes()).stream()
                .filter(attribute -> attribute.site().isAnnotated(Jakarta.VERSION))
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(AttributeDraft::path)
                .findFirst();
    }
}
