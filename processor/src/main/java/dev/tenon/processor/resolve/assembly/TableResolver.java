package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.model.mapping.TableMapping.CheckMapping;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Constraints;
import dev.tenon.processor.resolve.link.KeyColumn;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts an entity's main table together. */
final class TableResolver {
    private final Compilation compilation;
    private final Links links;
    private final Incoming incoming;

    TableResolver(Compilation compilation, Links links, Incoming incoming) {
        this.compilation = compilation;
        this.links = links;
        this.incoming = incoming;
    }

    /** The table; {@code identity} names the columns that the database generates. */
    TableMapping resolve(EntityDraft entity, Set<Identifier> identity) {
        List<Identifier> key = links.key(entity)
                .map(columns -> columns.stream().map(KeyColumn::name).distinct().toList())
                .orElse(List.of());
        List<ColumnMapping> columns =
                new ColumnResolver(entity, links).resolve(key, identity, incoming.columns(entity));
        Optional<AnnotationUse> table = entity.hierarchy().type().annotation(Jakarta.TABLE);
        Constraints constraints = new Constraints(
                compilation,
                new EntityColumns(compilation, entity, entity.table(), columns),
                entity.hierarchy().type().suppressed());
        List<UniqueKeyMapping> uniqueKeys = new ArrayList<>();
        table.ifPresent(use -> uniqueKeys.addAll(constraints.uniqueKeys(use)));
        uniqueKeys.addAll(uniqueColumns(columns));
        uniqueKeys.addAll(uniqueJoins(entity));
        return new TableMapping(
                entity.table(),
                columns,
                key,
                foreignKeys(entity),
                distinct(uniqueKeys, key),
                table.map(constraints::indexes).orElse(List.of()),
                checks(entity, table),
                table.map(use -> use.text("comment", "")).orElse(""));
    }

    static List<UniqueKeyMapping> uniqueColumns(List<ColumnMapping> columns) {
        return columns.stream()
                .filter(ColumnMapping::unique)
                .map(column -> new UniqueKeyMapping("", List.of(column.name()), "", column.address()))
                .toList();
    }

    /** A one-to-one holds each target once. */
    private List<UniqueKeyMapping> uniqueJoins(EntityDraft entity) {
        List<UniqueKeyMapping> keys = new ArrayList<>();
        for (AttributeDraft.Relationship relationship : entity.relationships()) {
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

    /** The first of several over the same columns stays; the primary key needs none. */
    static List<UniqueKeyMapping> distinct(List<UniqueKeyMapping> keys, List<Identifier> primaryKey) {
        Set<Set<Identifier>> known = new HashSet<>();
        known.add(new HashSet<>(primaryKey));
        return keys.stream()
                .filter(key -> known.add(new HashSet<>(key.columns())))
                .toList();
    }

    private List<ForeignKeyMapping> foreignKeys(EntityDraft entity) {
        List<ForeignKeyMapping> keys = new ArrayList<>();
        for (AttributeDraft.Relationship relationship : entity.relationships()) {
            Link link = links.link(entity, relationship);
            if (link.isForeignOnOwner() && !relationship.site().isAnnotated(TenonNames.VIEW_ONLY)) {
                link.foreignKey().ifPresent(keys::add);
            }
        }
        keys.addAll(links.foreignKeys(entity));
        keys.addAll(incoming.foreignKeys(entity));
        Set<List<Object>> known = new HashSet<>();
        return keys.stream()
                .filter(key -> known.add(List.of(key.columns(), key.targetTable(), key.targetColumns())))
                .toList();
    }

    private static List<CheckMapping> checks(EntityDraft entity, Optional<AnnotationUse> table) {
        List<CheckMapping> checks = new ArrayList<>(
                table.map(use -> Constraints.checks(use.annotations("check"))).orElse(List.of()));
        entity.mainBasics()
                .forEach(
                        basic -> checks.addAll(Constraints.checks(basic.column().checks())));
        return checks;
    }
}
