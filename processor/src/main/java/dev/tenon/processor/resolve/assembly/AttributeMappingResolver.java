package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.DeferredAttributes;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.sql.Identifier;
import java.util.List;

/** Turns drafts into attributes of the mapping model. */
final class AttributeMappingResolver {
    private final Links links;
    private final RelationshipMappingResolver relationships;
    private final ElementsMappingResolver elements;

    AttributeMappingResolver(Compilation compilation, Links links) {
        this.links = links;
        this.relationships = new RelationshipMappingResolver(compilation, links);
        this.elements = new ElementsMappingResolver(compilation, links);
    }

    /** The attributes of an entity. */
    List<AttributeMapping> resolve(EntityDraft entity) {
        return entity.attributes().stream()
                .filter(attribute -> !(attribute instanceof AttributeDraft.Proxy))
                .map(attribute -> resolve(entity, attribute))
                .toList();
    }

    private AttributeMapping resolve(EntityDraft entity, AttributeDraft attribute) {
        if (attribute instanceof AttributeDraft.Basic basic) {
            return basic(basic, links.columnOf(entity, basic), entity.tableOf(basic));
        }
        if (attribute instanceof AttributeDraft.Embedded embedded) {
            return new AttributeMapping.Embedded(
                    embedded.name(),
                    embedded.site().access(),
                    embedded.embeddable().name(),
                    embedded.instantiation(),
                    embedded.attributes().stream()
                            .map(inner -> resolve(entity, inner))
                            .toList(),
                    embedded.site().address());
        }
        if (attribute instanceof AttributeDraft.Relationship relationship) {
            return relationships.resolve(entity, relationship);
        }
        return attribute instanceof AttributeDraft.Elements collection
                ? elements.resolve(entity, collection)
                : unresolved(attribute);
    }

    /** A part of a collection in that column of the collection's table. */
    static AttributeMapping.Basic basic(AttributeDraft.Basic basic, Identifier column) {
        return basic(basic, column, 0);
    }

    private static AttributeMapping.Basic basic(AttributeDraft.Basic basic, Identifier column, int table) {
        return new AttributeMapping.Basic(
                basic.name(),
                basic.site().access(),
                basic.value(),
                column,
                table,
                !(basic.site().type() instanceof JavaType.Primitive),
                basic.column().insertable(),
                basic.column().updatable(),
                DeferredAttributes.deferral(basic.site()),
                basic.site().address());
    }

    /** A part of a collection, which knows its columns already. */
    static AttributeMapping part(AttributeDraft attribute) {
        if (attribute instanceof AttributeDraft.Basic basic) {
            return basic(basic, basic.column().name());
        }
        if (attribute instanceof AttributeDraft.Embedded embedded) {
            return new AttributeMapping.Embedded(
                    embedded.name(),
                    embedded.site().access(),
                    embedded.embeddable().name(),
                    embedded.instantiation(),
                    embedded.attributes().stream()
                            .map(AttributeMappingResolver::part)
                            .toList(),
                    embedded.site().address());
        }
        return unresolved(attribute);
    }

    private static AttributeMapping unresolved(AttributeDraft attribute) {
        return new AttributeMapping.Unresolved(
                attribute.name(),
                attribute.site().access(),
                attribute.site().type(),
                attribute.site().address());
    }
}
