package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constraints that relationships put over their foreign columns in one of an entity's tables. */
final class JoinConstraints {
    private final EntityDraft entity;
    private final Links links;
    private final int table;

    /**
     * The constraints of a table.
     *
     * @param table its number among the entity's
     */
    JoinConstraints(EntityDraft entity, Links links, int table) {
        this.entity = entity;
        this.links = links;
        this.table = table;
    }

    private List<AttributeDraft.Relationship> relationships() {
        return entity.relationships().stream()
                .filter(relationship -> entity.tableOf(relationship) == table)
                .toList();
    }

    /** A one-to-one holds each target once. */
    List<UniqueKeyMapping> uniqueKeys() {
        List<UniqueKeyMapping> keys = new ArrayList<>();
        for (AttributeDraft.Relationship relationship : relationships()) {
            Link link = links.link(entity, relationship);
            if (relationship.kind() == Kind.ONE_TO_ONE && link.isForeignOnOwner() && !relationship.isInverse()) {
                keys.add(new UniqueKeyMapping(
                        "",
                        link.columns().stream().map(LinkColumn::name).toList(),
                        "",
                        relationship.site().address()));
            }
        }
        return keys;
    }

    /** Those of its relationships, in their order. */
    List<ForeignKeyMapping> foreignKeys() {
        List<ForeignKeyMapping> keys = new ArrayList<>();
        for (AttributeDraft.Relationship relationship : relationships()) {
            Link link = links.link(entity, relationship);
            if (link.isForeignOnOwner() && !relationship.site().isAnnotated(TenonNames.VIEW_ONLY)) {
                link.foreignKey().ifPresent(keys::add);
            }
        }
        return keys;
    }

    /** The first of several that say the same. */
    static List<ForeignKeyMapping> distinct(List<ForeignKeyMapping> keys) {
        Set<List<Object>> known = new HashSet<>();
        return keys.stream()
                .filter(key -> known.add(List.of(key.columns(), key.targetTable(), key.targetColumns())))
                .toList();
    }
}
