package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.Relation.Attribute;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What join conditions can say of an entity that is being compiled: its attributes with their columns. */
final class DraftRelation {
    private final EntityDraft entity;
    private final Links links;
    private final List<Attribute> found = new ArrayList<>();

    DraftRelation(EntityDraft entity, Links links) {
        this.entity = entity;
        this.links = links;
    }

    Relation relation() {
        entity.attributes().forEach(this::add);
        return new Relation(entity.name().simple(), entity.table(), found);
    }

    private void add(AttributeDraft attribute) {
        String path = attribute.path();
        if (attribute instanceof AttributeDraft.Basic basic && entity.tableOf(basic) > 0) {
            found.add(new Attribute.None(path, "in a secondary table"));
        } else if (attribute instanceof AttributeDraft.Basic basic) {
            found.add(
                    basic.isResolved()
                            ? new Attribute.Single(
                                    path,
                                    links.columnOf(entity, basic),
                                    basic.column().type(),
                                    basic.column().nullable())
                            : new Attribute.Unresolved(path));
        } else if (attribute instanceof AttributeDraft.Embedded embedded) {
            found.add(new Attribute.Several(path, pathsOf(embedded)));
            embedded.attributes().forEach(this::add);
        } else if (attribute instanceof AttributeDraft.Relationship relationship) {
            add(relationship);
        } else if (attribute instanceof AttributeDraft.Elements) {
            found.add(new Attribute.None(path, "a collection"));
        } else {
            found.add(new Attribute.Unresolved(path));
        }
    }

    private static List<String> pathsOf(AttributeDraft.Embedded embedded) {
        return EntityDraft.leaves(embedded.attributes()).stream()
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(AttributeDraft::path)
                .toList();
    }

    private void add(AttributeDraft.Relationship relationship) {
        String path = relationship.path();
        if (!MappedRelations.hasColumns(relationship)) {
            found.add(new Attribute.None(
                    path, relationship.isToOne() ? "a relationship without columns here" : "a collection"));
            return;
        }
        if (entity.tableOf(relationship) > 0) {
            found.add(new Attribute.None(path, "in a secondary table"));
            return;
        }
        Link link = links.link(entity, relationship);
        if (!link.isForeignOnOwner()) {
            found.add(new Attribute.Unresolved(path));
            return;
        }
        List<Attribute.Single> parts = new ArrayList<>();
        for (LinkColumn column : link.columns()) {
            String part = path + "."
                    + pathOf(relationship, column).orElse(column.referenced().text());
            parts.add(new Attribute.Single(part, column.name(), column.type(), column.nullable()));
        }
        found.add(
                parts.size() == 1
                        ? new Attribute.Single(
                                path,
                                parts.get(0).column(),
                                parts.get(0).type(),
                                parts.get(0).nullable())
                        : new Attribute.Several(
                                path, parts.stream().map(Attribute.Single::path).toList()));
        found.addAll(parts);
    }

    /** The attribute of the target that a join column refers to. */
    private Optional<String> pathOf(AttributeDraft.Relationship relationship, LinkColumn column) {
        return links.draft(relationship.target()).flatMap(target -> target.basics().stream()
                .filter(basic -> links.columnOf(target, basic).equals(column.referenced()))
                .map(AttributeDraft::path)
                .findFirst());
    }
}
