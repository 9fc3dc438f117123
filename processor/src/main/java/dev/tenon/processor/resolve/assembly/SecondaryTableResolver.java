package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.model.mapping.TableMapping.CheckMapping;
import dev.tenon.processor.model.mapping.TableMapping.UniqueKeyMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.SecondaryTableDraft;
import dev.tenon.processor.resolve.link.Constraints;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.SecondaryKeys;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts an entity's secondary tables together. */
final class SecondaryTableResolver {
    private final Compilation compilation;
    private final Links links;
    private final SecondaryKeys keys;

    SecondaryTableResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
        this.keys = new SecondaryKeys(compilation);
    }

    /** The tables, in the order in which they are written; one whose key could not be resolved has none. */
    List<SecondaryTableMapping> resolve(EntityDraft entity) {
        entity.basics().stream().filter(basic -> isAstray(entity, basic)).forEach(basic -> report(entity, basic));
        List<SecondaryTableMapping> tables = new ArrayList<>();
        for (SecondaryTableDraft draft : entity.secondaryTables()) {
            int number = entity.secondaryTables().indexOf(draft) + 1;
            List<LinkColumn> key = keys.resolve(entity, draft, links).orElse(List.of());
            tables.add(new SecondaryTableMapping(
                    table(entity, draft, number, key), draft.optional(), draft.subclass(), draft.address()));
        }
        return tables;
    }

    /** Whether a part of an embedded value names a table that this entity does not have; others may have it. */
    private static boolean isAstray(EntityDraft entity, AttributeDraft.Basic basic) {
        String table = basic.column().table();
        return basic.site().isInsideEmbedded()
                && !table.isBlank()
                && entity.tableOf(basic) == 0
                && !entity.table()
                        .name()
                        .text()
                        .equalsIgnoreCase(Identifier.parse(table).text());
    }

    /** TN052. */
    private void report(EntityDraft entity, AttributeDraft.Basic basic) {
        String table = basic.column().table();
        compilation.report(Diagnostic.of(
                        Code.TN052,
                        basic.site().address(),
                        "%s has no table %s for %s".formatted(entity.name().simple(), table, basic.path()))
                .suppressed(basic.site().suppressed())
                .found("the column %s of the embedded value is to stand in %s"
                        .formatted(basic.column().name().text(), table))
                .help("override the column where the value is embedded, or say that there is such a table:")
                .code("@SecondaryTable(name = \"%s\")".formatted(table))
                .build());
    }

    private TableMapping table(EntityDraft entity, SecondaryTableDraft draft, int number, List<LinkColumn> key) {
        List<Identifier> names = key.stream().map(LinkColumn::name).toList();
        List<ColumnMapping> columns = new ColumnResolver(entity, links)
                .resolve(
                        number, key.stream().map(SecondaryTableResolver::column).toList());
        Optional<AnnotationUse> definition = draft.definition();
        Constraints constraints = new Constraints(
                compilation, new EntityColumns(compilation, entity, draft.name(), columns), draft.suppressed());
        List<UniqueKeyMapping> unique =
                new ArrayList<>(definition.map(constraints::uniqueKeys).orElse(List.of()));
        unique.addAll(TableResolver.uniqueColumns(columns));
        JoinConstraints joins = new JoinConstraints(entity, links, number);
        unique.addAll(joins.uniqueKeys());
        List<ForeignKeyMapping> foreignKeys = new ArrayList<>();
        if (!key.isEmpty()) {
            foreignKeys.add(above(entity, draft, keys.foreignKey(key, draft, links.target(entity))));
        }
        foreignKeys.addAll(joins.foreignKeys());
        return new TableMapping(
                draft.name(),
                columns,
                names,
                JoinConstraints.distinct(foreignKeys),
                TableResolver.distinct(unique, names),
                definition.map(constraints::indexes).orElse(List.of()),
                checks(entity, definition, number),
                definition.map(use -> use.text("comment", "")).orElse(""));
    }

    /** The rows of a subclass of a subclass belong to those of that one. */
    private ForeignKeyMapping above(EntityDraft entity, SecondaryTableDraft draft, ForeignKeyMapping toMain) {
        return draft.subclass()
                .flatMap(entity::subclass)
                .flatMap(subclass -> entity.subclass(subclass.superclass()))
                .map(superclass -> entity.secondaryTables().get(superclass.table() - 1))
                .flatMap(table -> keys.resolve(entity, table, links)
                        .map(key -> toMain.to(
                                table.name(), key.stream().map(LinkColumn::name).toList())))
                .orElse(toMain);
    }

    private static List<CheckMapping> checks(EntityDraft entity, Optional<AnnotationUse> definition, int number) {
        List<CheckMapping> checks = new ArrayList<>(definition
                .map(use -> Constraints.checks(use.annotations("check")))
                .orElse(List.of()));
        entity.basics(number)
                .forEach(
                        basic -> checks.addAll(Constraints.checks(basic.column().checks())));
        return checks;
    }

    private static ColumnMapping column(LinkColumn key) {
        return new ColumnMapping(
                key.name(), key.type(), false, false, false, List.of(), "", key.comment(), key.address());
    }
}
