package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.OrderColumns;
import dev.tenon.processor.resolve.link.TableBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What to-many relationships put into the tables of their targets: join columns, constraints, positions. */
final class Incoming {
    private final Map<String, List<ColumnMapping>> columns = new HashMap<>();
    private final Map<String, List<ForeignKeyMapping>> foreignKeys = new HashMap<>();

    /** Collects them from all entities. */
    Incoming(Compilation compilation, List<EntityDraft> entities, Links links) {
        for (EntityDraft entity : entities) {
            for (AttributeDraft.Relationship relationship : entity.relationships()) {
                Link link = links.link(entity, relationship);
                if (!relationship.isToOne() && link.join() instanceof ForeignKeyJoin join && !join.foreignOnOwner()) {
                    collect(compilation, links, relationship, link, isRequired(links, relationship, link));
                }
            }
        }
    }

    /** Whether each row of the target belongs to an owner, so that it has a key in the owner's map. */
    private static boolean isRequired(Links links, AttributeDraft.Relationship relationship, Link link) {
        List<LinkColumn> foreign = link.mappedBy()
                .flatMap(name -> links.draft(relationship.target()).flatMap(target -> target.relationships().stream()
                        .filter(candidate -> candidate.path().equals(name))
                        .findFirst()
                        .map(candidate -> links.link(target, candidate).columns())))
                .orElse(link.columns());
        return !foreign.isEmpty() && foreign.stream().noneMatch(LinkColumn::nullable);
    }

    private void collect(
            Compilation compilation,
            Links links,
            AttributeDraft.Relationship relationship,
            Link link,
            boolean required) {
        String target = links.draft(relationship.target())
                .map(EntityDraft::name)
                .orElse(relationship.target())
                .canonical();
        List<ColumnMapping> added = columns.computeIfAbsent(target, name -> new ArrayList<>());
        link.columns().forEach(column -> added.add(column(column)));
        OrderColumns.of(compilation, relationship)
                .ifPresent(name -> added.add(TableBuilder.order(
                        name, relationship.site().address(), OrderColumns.isNullable(relationship.site()))));
        relationship.keyColumn().ifPresent(key -> added.add(TableBuilder.value(key.column(), !required)));
        link.foreignKey().ifPresent(key -> foreignKeys
                .computeIfAbsent(target, name -> new ArrayList<>())
                .add(key));
    }

    private static ColumnMapping column(LinkColumn column) {
        return new ColumnMapping(
                column.name(),
                column.type(),
                column.nullable(),
                column.unique(),
                false,
                List.of(),
                "",
                column.comment(),
                column.address());
    }

    /** Columns that others put into the entity's table. */
    List<ColumnMapping> columns(EntityDraft entity) {
        return columns.getOrDefault(entity.name().canonical(), List.of());
    }

    /** Constraints over them. */
    List<ForeignKeyMapping> foreignKeys(EntityDraft entity) {
        return foreignKeys.getOrDefault(entity.name().canonical(), List.of());
    }
}
