package dev.tenon.schema;

import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The names of constraints and indexes that have none: what it is, the table, the columns. A name that is too long for the
 * database is cut, and ends in a hash of the whole, so that it stays the same and unlike others.
 */
final class ConstraintNames {
    private final int maxBytes;

    ConstraintNames(int maxBytes) {
        this.maxBytes = maxBytes;
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
        return Identifier.parse(fit(full.replace('"', '_').replace('`', '_')));
    }

    private String fit(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= maxBytes) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(bytes);
        String end = "_" + String.format("%08x", hash.getValue());
        StringBuilder start = new StringBuilder(name);
        while (start.toString().getBytes(StandardCharsets.UTF_8).length + end.length() > maxBytes) {
            start.setLength(start.offsetByCodePoints(start.length(), -1));
        }
        return start + end;
    }
}
