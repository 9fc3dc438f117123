package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out the columns of identifiers, through relationships that are part of one or give it its value. */
final class KeyResolver {
    private final Compilation compilation;
    private final Links links;

    KeyResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    Optional<List<KeyColumn>> resolve(EntityDraft entity) {
        List<KeyColumn> columns = new ArrayList<>();
        for (AttributeDraft part : links.identifier(entity).parts()) {
            if (part instanceof AttributeDraft.Basic basic) {
                columns.add(new KeyColumn(
                        links.columnOf(entity, basic), basic.column().type(), basic.path()));
            } else if (part instanceof AttributeDraft.Relationship relationship) {
                Link link = links.link(entity, relationship);
                if (!link.isForeignOnOwner()) {
                    return Optional.empty();
                }
                link.columns()
                        .forEach(column ->
                                columns.add(new KeyColumn(column.name(), column.type(), relationship.path())));
            }
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(columns));
    }

    /** Which identifier attribute takes its value from which join column. */
    Map<String, Links.MappedId> mappedIds(EntityDraft entity) {
        Map<String, Links.MappedId> mapped = new LinkedHashMap<>();
        for (AttributeDraft.Relationship relationship : entity.relationships()) {
            relationship.site().annotation(Jakarta.MAPS_ID).ifPresent(mapsId -> {
                List<AttributeDraft.Basic> parts = mappedParts(entity, relationship, mapsId);
                for (int i = 0; i < parts.size(); i++) {
                    mapped.put(parts.get(i).path(), new Links.MappedId(relationship, i));
                }
            });
        }
        return mapped;
    }

    private List<AttributeDraft.Basic> mappedParts(
            EntityDraft entity, AttributeDraft.Relationship relationship, AnnotationUse mapsId) {
        IdentifierDraft identifier = links.identifier(entity);
        String name = mapsId.text("value", "").strip();
        if (name.isEmpty()) {
            return basics(identifier.parts());
        }
        if (identifier.parts().isEmpty()) {
            return List.of();
        }
        Optional<AttributeDraft> part = identifier
                .embedded()
                .flatMap(embedded -> EntityDraft.attributeAt(embedded.attributes(), name))
                .or(() -> identifier.parts().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst());
        if (part.isEmpty()) {
            compilation.report(IdentifierDiagnostics.mapsNothing(relationship, mapsId, name, names(identifier)));
            return List.of();
        }
        return basics(EntityDraft.leaves(List.of(part.get())));
    }

    private static List<String> names(IdentifierDraft identifier) {
        List<AttributeDraft> candidates =
                identifier.embedded().map(AttributeDraft.Embedded::attributes).orElse(identifier.parts());
        return candidates.stream().map(AttributeDraft::name).toList();
    }

    private static List<AttributeDraft.Basic> basics(List<AttributeDraft> parts) {
        return parts.stream()
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(AttributeDraft.Basic.class::cast)
                .toList();
    }
}
