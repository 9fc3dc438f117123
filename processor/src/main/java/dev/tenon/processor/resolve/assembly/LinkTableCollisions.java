package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.RelationshipDiagnostics;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sees to it that no link table gets, by default, the name of another table; sharing one on purpose is allowed (REL-2), but
 * not with one of the entities that it links, and not with a link table that has other columns.
 */
public final class LinkTableCollisions {
    private LinkTableCollisions() {}

    /** Reports the link tables whose default name is taken. */
    public static void report(Compilation compilation, List<EntityDraft> entities, Links links) {
        Map<QualifiedName, String> taken = new HashMap<>();
        entities.forEach(
                entity -> taken.putIfAbsent(entity.table(), entity.name().simple()));
        entities.forEach(entity -> entity.secondaryTables()
                .forEach(table -> taken.putIfAbsent(
                        table.name(), table.subclass().orElse(entity.name()).simple())));
        Map<QualifiedName, LinkTableJoin> joins = new HashMap<>();
        for (EntityDraft entity : entities) {
            for (AttributeDraft.Relationship relationship : entity.relationships()) {
                Link link = links.link(entity, relationship);
                if (!relationship.isInverse() && link.join() instanceof LinkTableJoin join) {
                    String other = taken.putIfAbsent(join.table().name(), entity.label(relationship));
                    LinkTableJoin known = joins.putIfAbsent(join.table().name(), join);
                    if (other != null && !isNamed(relationship)) {
                        compilation.report(RelationshipDiagnostics.linkTableCollides(
                                relationship, join.table().name().name(), other));
                    } else if (isEndOf(relationship, entity, join, links)) {
                        compilation.report(RelationshipDiagnostics.linkTableIsEnd(
                                relationship, join.table().name().name(), other));
                    } else if (known != null && !columns(known).equals(columns(join)) && isWritten(relationship)) {
                        compilation.report(RelationshipDiagnostics.linkTableHasOtherColumns(
                                relationship, join.table().name().name(), other, columns(known)));
                    }
                }
            }
        }
    }

    /** A row of a linked entity is no link. */
    private static boolean isEndOf(
            AttributeDraft.Relationship relationship, EntityDraft entity, LinkTableJoin join, Links links) {
        QualifiedName table = join.table().name();
        return isOf(entity, table)
                || links.draft(relationship.target())
                        .filter(target -> isOf(target, table))
                        .isPresent();
    }

    private static boolean isOf(EntityDraft entity, QualifiedName table) {
        return entity.table().equals(table)
                || entity.secondaryTables().stream()
                        .anyMatch(secondary -> secondary.name().equals(table));
    }

    private static Set<String> columns(LinkTableJoin join) {
        return join.table().columns().stream()
                .map(column -> column.name().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWritten(AttributeDraft.Relationship relationship) {
        return !relationship.site().isAnnotated(TenonNames.VIEW_ONLY);
    }

    private static boolean isNamed(AttributeDraft.Relationship relationship) {
        return relationship
                .join()
                .table()
                .filter(use -> !use.text("name", "").isBlank())
                .isPresent();
    }
}
