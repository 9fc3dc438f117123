package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.SecondaryTableDraft;
import java.util.List;
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
        Optional<List<LinkColumn>> columns =
                joinColumns.resolve(site, table.keyColumns(), main, UnaryOperator.identity());
        if (columns.isPresent() && !ForeignKeys.refersToKey(columns.get(), main)) {
            List<KeyColumn> key = main.key().orElse(List.of());
            compilation.report(JoinColumnDiagnostics.notIdentifier(site, table.keyAddress(), main, key));
            return Optional.empty();
        }
        return columns;
    }

    /** The constraint over them. */
    public ForeignKeyMapping foreignKey(List<LinkColumn> columns, SecondaryTableDraft table, Target main) {
        return ForeignKeys.over(columns, main, table.foreignKey(), table.address());
    }
}
