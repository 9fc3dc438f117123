package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.model.mapping.TableMapping.CheckMapping;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Constraints;
import dev.tenon.processor.resolve.link.KeyColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.Jakarta;
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
        JoinConstraints joins = new JoinConstraints(entity, links, 0);
        uniqueKeys.addAll(joins.uniqueKeys());
        return new TableMapping(
                entity.table(),
                columns,
                key,
                foreignKeys(entity, joins),
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

    /** The first of several over the same columns stays; the primary key needs none. */
    static List<UniqueKeyMapping> distinct(List<UniqueKeyMapping> keys, List<Identifier> primaryKey) {
        Set<Set<Identifier>> known = new HashSet<>();
        known.add(new HashSet<>(primaryKey));
        return keys.stream()
                .filter(key -> known.add(new HashSet<>(key.columns())))
                .toList();
    }

    private List<ForeignKeyMapping> foreignKeys(EntityDraft entity, JoinConstraints joins) {
        List<ForeignKeyMapping> keys = new ArrayList<>(joins.foreignKeys());
        keys.addAll(links.foreignKeys(entity));
        keys.addAll(incoming.foreignKeys(entity));
        return JoinConstraints.distinct(keys);
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
