package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves the owning side of a to-one: the join columns that are written, else the only declared foreign key, else the
 * default columns.
 */
final class ToOneJoinResolver {
    private final Compilation compilation;
    private final Links links;
    private final JoinColumnResolver joinColumns;

    ToOneJoinResolver(Compilation compilation, Links links, JoinColumnResolver joinColumns) {
        this.compilation = compilation;
        this.links = links;
        this.joinColumns = joinColumns;
    }

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        boolean byKey = relationship.site().isAnnotated(Jakarta.PRIMARY_KEY_JOIN_COLUMN)
                || relationship.site().isAnnotated(Jakarta.PRIMARY_KEY_JOIN_COLUMNS);
        if (byKey && relationship.join().columns().isEmpty()) {
            return byPrimaryKey(entity, relationship, target);
        }
        boolean elsewhere = entity.tableOf(relationship) > 0; // declared foreign keys stand in the main table
        List<ForeignKeyMapping> candidates = elsewhere || relationship.join().namesColumns()
                ? List.of()
                : links.foreignKeysTo(entity, relationship.target());
        if (candidates.size() > 1) {
            reportAmbiguous(entity, relationship, target, candidates);
            return Link.unresolved();
        }
        return candidates.isEmpty()
                ? byColumns(entity, relationship, target)
                : byForeignKey(entity, relationship, target, candidates.get(0));
    }

    private void reportAmbiguous(
            EntityDraft entity,
            AttributeDraft.Relationship relationship,
            Target target,
            List<ForeignKeyMapping> candidates) {
        Identifier column = target.key().map(key -> key.get(0).name()).orElseGet(() -> Identifier.parse("id"));
        compilation.report(RelationshipDiagnostics.ambiguousForeignKeys(
                relationship,
                candidates.stream().map(key -> path(entity, key)).toList(),
                compilation.names().joined(relationship.name(), column)));
    }

    private static ForeignKeyPath path(EntityDraft entity, ForeignKeyMapping key) {
        return ForeignKeyPath.of(entity.name().simple(), entity.table().name().text(), key);
    }

    private Link byForeignKey(
            EntityDraft entity, AttributeDraft.Relationship relationship, Target target, ForeignKeyMapping key) {
        compilation.report(RelationshipDiagnostics.followsForeignKey(relationship, path(entity, key)));
        Optional<AnnotationUse> written = relationship.join().columns().stream().findFirst();
        List<LinkColumn> columns = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<TargetColumn> referenced =
                    target.column(key.targetColumns().get(i));
            if (referenced.isEmpty()) {
                return Link.unresolved();
            }
            columns.add(new LinkColumn(
                    key.columns().get(i),
                    referenced.get().name(),
                    referenced.get().type(),
                    false,
                    relationship.optional()
                            && written.map(use -> use.flag("nullable", true)).orElse(true),
                    written.map(use -> use.flag("unique", false)).orElse(false),
                    written.map(use -> use.flag("insertable", true)).orElse(true),
                    written.map(use -> use.flag("updatable", true)).orElse(true),
                    "",
                    relationship.site().address()));
        }
        return link(entity, relationship, target, columns);
    }

    private Link byColumns(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        JoinSite site = JoinSite.of(relationship.site(), relationship.optional());
        Optional<List<LinkColumn>> columns = joinColumns.resolve(
                site, relationship.join().columns(), target, compilation.names().named(relationship.name()));
        if (columns.isEmpty() || !isMappedIdOfSameShape(entity, relationship, columns.get())) {
            return Link.unresolved();
        }
        if (!relationship.site().isAnnotated(Jakarta.MAPS_ID)) { // a check compares the identifiers themselves
            int table = entity.tableOf(relationship);
            columns.get().forEach(column -> reportOtherType(entity, table, site, column, target));
        }
        return link(entity, relationship, target, columns.get());
    }

    private boolean isMappedIdOfSameShape(
            EntityDraft entity, AttributeDraft.Relationship relationship, List<LinkColumn> columns) {
        Optional<AnnotationUse> mapsId = relationship.site().annotation(Jakarta.MAPS_ID);
        long parts = links.mappedIds(entity).values().stream()
                .filter(mapped -> mapped.relationship().path().equals(relationship.path()))
                .count();
        if (mapsId.isEmpty() || parts == columns.size() || parts == 0) {
            return true;
        }
        compilation.report(IdentifierDiagnostics.mapsAnotherNumber(
                relationship, mapsId.get().addressOf("value"), (int) parts, columns.size()));
        return false;
    }

    /** A basic attribute may show the join column; then both types are known and must agree. */
    private void reportOtherType(EntityDraft entity, int table, JoinSite site, LinkColumn column, Target target) {
        entity.basics(table).stream()
                .filter(AttributeDraft.Basic::isResolved)
                .filter(basic -> basic.column().name().equals(column.name()))
                .filter(basic -> !ColumnFamily.isComparable(basic.column().type(), column.type()))
                .findFirst()
                .ifPresent(basic -> compilation.report(JoinColumnDiagnostics.otherType(
                        site,
                        column,
                        entity.label(basic),
                        ColumnFamily.of(basic.column().type()).display(),
                        target,
                        ColumnFamily.of(column.type()).display())));
    }

    /** The keys of both tables are equal; the identifier is assigned, so the relationship writes nothing. */
    private Link byPrimaryKey(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        Optional<List<KeyColumn>> own = links.key(entity);
        Optional<List<KeyColumn>> key = target.key();
        if (own.isEmpty() || key.isEmpty()) {
            return Link.unresolved();
        }
        JoinSite site = JoinSite.of(relationship.site(), false);
        if (own.get().size() != key.get().size()) {
            compilation.report(JoinColumnDiagnostics.wrongNumber(
                    site, relationship.site().address(), own.get().size(), target, key.get()));
            return Link.unresolved();
        }
        List<LinkColumn> columns = new ArrayList<>();
        for (int i = 0; i < key.get().size(); i++) {
            columns.add(new LinkColumn(
                            own.get().get(i).name(),
                            key.get().get(i).name(),
                            key.get().get(i).type(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            "",
                            relationship.site().address())
                    .readOnly());
        }
        return link(entity, relationship, target, columns);
    }

    private static Link link(
            EntityDraft entity, AttributeDraft.Relationship relationship, Target target, List<LinkColumn> columns) {
        JoinMapping.ForeignKeyJoin join = new JoinMapping.ForeignKeyJoin(
                columns.stream().map(LinkColumn::fromHolder).toList(), true, ForeignKeys.refersToKey(columns, target));
        return new Link(
                join.inTable(entity.tableOf(relationship)),
                Optional.empty(),
                columns,
                Optional.of(
                        ForeignKeys.over(columns, target, relationship.join().foreignKey(), relationship.site())));
    }
}
