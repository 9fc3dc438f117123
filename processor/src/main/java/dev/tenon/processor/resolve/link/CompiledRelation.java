package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.Relation.Attribute;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What join conditions can say of an entity that was compiled in another module. */
final class CompiledRelation {
    private final EntityMapping entity;
    private final List<Attribute> found = new ArrayList<>();

    CompiledRelation(EntityMapping entity) {
        this.entity = entity;
    }

    Relation relation() {
        entity.attributes().forEach(attribute -> add("", attribute));
        return new Relation(entity.name().simple(), entity.table().name(), found);
    }

    private void add(String prefix, AttributeMapping attribute) {
        String path = prefix + attribute.name();
        if (attribute instanceof AttributeMapping.Basic basic) {
            found.add(
                    basic.table() == 0
                            ? single(path, basic.column())
                            : new Attribute.None(path, "in a secondary table"));
        } else if (attribute instanceof AttributeMapping.Embedded embedded) {
            found.add(new Attribute.Several(
                    path,
                    embedded.attributes().stream()
                            .map(part -> path + "." + part.name())
                            .toList()));
            embedded.attributes().forEach(part -> add(path + ".", part));
        } else if (attribute instanceof RelationshipMapping relationship
                && relationship.join() instanceof JoinMapping.ForeignKeyJoin join
                && join.foreignOnOwner()) {
            if (join.table() == 0) {
                add(path, join);
            } else {
                found.add(new Attribute.None(path, "in a secondary table"));
            }
        } else {
            found.add(new Attribute.None(path, "a collection"));
        }
    }

    private void add(String path, JoinMapping.ForeignKeyJoin join) {
        List<Attribute> parts = join.pairs().stream()
                .map(pair -> single(path + "." + pair.remote().text(), pair.local()))
                .toList();
        found.add(
                parts.size() == 1
                        ? single(path, join.pairs().get(0).local())
                        : new Attribute.Several(
                                path, parts.stream().map(Attribute::path).toList()));
        found.addAll(parts);
    }

    private Attribute single(String path, Identifier name) {
        Optional<ColumnMapping> column = entity.column(name);
        return column.<Attribute>map(known -> new Attribute.Single(path, known.name(), known.type(), known.nullable()))
                .orElseGet(() -> new Attribute.Unresolved(path));
    }
}
