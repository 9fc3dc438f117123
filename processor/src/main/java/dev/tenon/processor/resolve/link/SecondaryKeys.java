package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.SecondaryTableDraft;
import dev.tenon.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Resolves the columns by which the rows of a secondary table belong to those of the main one. By default they have the
 * names of the main table's key (Jakarta Persistence, {@code SecondaryTable.pkJoinColumns}).
 */
public final class SecondaryKeys {
    private final Compilation compilation;
    private final JoinColumnResolver joinColumns;

    /** Reports to that compilation. */
    public SecondaryKeys(Compilation compilation) {
        this.compilation = compilation;
        this.joinColumns = new JoinColumnResolver(compilation);
    }

    /** The columns, in the order of the entity's key; empty if that is unknown, or after a report. */
    public Optional<List<LinkColumn>> resolve(EntityDraft entity, SecondaryTableDraft table, Links links) {
        JoinSite site =
                new JoinSite(table.label(), table.address(), table.suppressed(), "PrimaryKeyJoinColumn", "", false);
        Target main = links.target(entity);
        Optional<List<LinkColumn>> columns = joinColumns.resolve(
                site, table.keyColumns(), main, UnaryOperator.identity(), above(entity, table, links));
        if (columns.isPresent() && !ForeignKeys.refersToKey(columns.get(), main)) {
            List<KeyColumn> key = main.key().orElse(List.of());
            compilation.report(JoinColumnDiagnostics.notIdentifier(site, table.keyAddress(), main, key));
            return Optional.empty();
        }
        return columns;
    }

    /**
     * What the key of the table above a subclass's is called there, with the names of the main table's, which it holds: the
     * table that the subclass's refers to is that one (Jakarta Persistence, {@code PrimaryKeyJoinColumn}).
     */
    private Map<Identifier, Identifier> above(EntityDraft entity, SecondaryTableDraft table, Links links) {
        Optional<List<LinkColumn>> key = table.subclass()
                .flatMap(entity::subclass)
                .flatMap(subclass -> entity.subclass(subclass.superclass()))
                .flatMap(superclass -> resolve(entity, entity.secondaryTables().get(superclass.table() - 1), links));
        Map<Identifier, Identifier> names = new HashMap<>();
        key.ifPresent(columns -> columns.forEach(column -> names.put(column.name(), column.referenced())));
        return names;
    }

    /** The constraint over them. */
    public ForeignKeyMapping foreignKey(List<LinkColumn> columns, SecondaryTableDraft table, Target main) {
        return ForeignKeys.over(columns, main, table.foreignKey(), table.address());
    }
}
