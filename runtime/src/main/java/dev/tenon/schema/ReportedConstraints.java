package dev.tenon.schema;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.Table;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names unique constraints where a database reports only their columns, so that an application can go by the name on each
 * of them. Thread-safe.
 */
public final class ReportedConstraints {
    private final EntityCatalog catalog;
    private final ConstraintNames names;
    private volatile @Nullable Map<String, String> byColumns;

    /** The constraints of a catalogue's tables. */
    public ReportedConstraints(EntityCatalog catalog, Dialect dialect) {
        this.catalog = catalog;
        this.names = new ConstraintNames(dialect.capabilities().maxNameBytes());
    }

    /** The failure with the constraint's name, if the mapping knows it; otherwise as it is. */
    public Failure named(Failure failure) {
        String reported = failure.constraint();
        if (failure.kind() != Failure.Kind.UNIQUE || reported == null) {
            return failure;
        }
        return new Failure(failure.kind(), known().getOrDefault(reported, reported));
    }

    /** Found when a constraint is first broken: it needs the description of every entity. */
    private Map<String, String> known() {
        Map<String, String> found = byColumns;
        if (found == null) {
            found = new HashMap<>();
            for (Table table : SchemaModel.of(catalog.types()).tables()) {
                add(table, found);
            }
            byColumns = found;
        }
        return found;
    }

    private void add(Table table, Map<String, String> found) {
        for (Column column : table.columns()) {
            if (column.unique()) {
                found.put(
                        columns(table, List.of(column.name())),
                        names.unique(table, column.name()).text());
            }
        }
        for (Table.UniqueKey key : table.uniqueKeys()) {
            found.put(columns(table, key.columns()), names.unique(table, key).text());
        }
        for (Table.Index index : table.indexes()) {
            if (index.unique()) {
                List<Identifier> columns =
                        index.columns().stream().map(Table.IndexColumn::column).toList();
                found.put(columns(table, columns), names.index(table, index).text());
            }
        }
    }

    /** {@code customer.city, customer.name}. */
    private static String columns(Table table, List<Identifier> columns) {
        String prefix = table.name().name().text() + ".";
        return columns.stream().map(column -> prefix + column.text()).collect(Collectors.joining(", "));
    }
}
