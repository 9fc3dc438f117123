package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.RelationshipDiagnostics;
import dev.tenon.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that no link table gets, by default, the name of another table; sharing one on purpose is allowed (REL-2). */
public final class LinkTableCollisions {
    private LinkTableCollisions() {}

    /** Reports the link tables whose default name is taken. */
    public static void report(Compilation compilation, List<EntityDraft> entities, Links links) {
        Map<QualifiedName, String> taken = new HashMap<>();
        entities.forEach(
                entity -> taken.putIfAbsent(entity.table(), entity.name().simple()));
        for (EntityDraft entity : entities) {
            for (AttributeDraft.Relationship relationship : entity.relationships()) {
                Link link = links.link(entity, relationship);
                if (!relationship.isInverse() && link.join() instanceof LinkTableJoin join) {
                    String other =
                            taken.putIfAbsent(join.table().name(), entity.name().simple() + "." + relationship.path());
                    if (other != null && !isNamed(relationship)) {
                        compilation.report(RelationshipDiagnostics.linkTableCollides(
                                relationship, join.table().name().name(), other));
                    }
                }
            }
        }
    }

    private static boolean isNamed(AttributeDraft.Relationship relationship) {
        return relationship
                .join()
                .table()
                .filter(use -> !use.text("name", "").isBlank())
                .isPresent();
    }
}
