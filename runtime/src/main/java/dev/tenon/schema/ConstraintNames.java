package dev.tenon.schema;

import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.NameLength;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names of constraints and indexes that have none: what it is, the table, the columns. A name that is too long for the
 * database is cut, and ends in a hash of the whole, so that it stays the same and unlike others.
 */
final class ConstraintNames {
    private final NameLength length;

    ConstraintNames(int maxBytes) {
        this.length = new NameLength(maxBytes);
    }

    Identifier foreignKey(Table table, Table.ForeignKey key) {
        return key.name().isEmpty() ? derived("fk", table, key.columns()) : Identifier.parse(key.name());
    }

    Identifier unique(Table table, Table.UniqueKey key) {
        return key.name().isEmpty() ? derived("uk", table, key.columns()) : Identifier.parse(key.name());
    }

    Identifier unique(Table table, Identifier column) {
        return derived("uk", table, List.of(column));
    }

    Identifier index(Table table, Table.Index index) {
        return index.name().isEmpty()
                ? derived(
                        "ix",
                        table,
                        index.columns().stream().map(Table.IndexColumn::column).toList())
                : Identifier.parse(index.name());
    }

    private Identifier derived(String kind, Table table, List<Identifier> columns) {
        String full = kind + "_" + table.name().name().text() + "_"
                + columns.stream().map(Identifier::text).collect(Collectors.joining("_"));
        return Identifier.parse(length.fit(full.replace('"', '_').replace('`', '_')));
    }
}
