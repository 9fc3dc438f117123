package dev.tenon.processor.resolve;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables and joins in short lines that a test can state. */
final class TableText {
    private TableText() {}

    /** {@code id BIGINT identity not null <- id}: name, type, nullness, writers. */
    static List<String> columns(TableMapping table) {
        return table.columns().stream().map(TableText::column).toList();
    }

    private static String column(ColumnMapping column) {
        String size = column.type().length() > 0 ? "(" + column.type().length() + ")" : "";
        String writers = column.writers().stream().map(TableText::writer).collect(Collectors.joining(", "));
        return column.name() + " " + column.type().kind() + size
                + (column.identity() ? " identity" : "")
                + (column.nullable() ? "" : " not null")
                + (column.unique() ? " unique" : "")
                + (writers.isEmpty() ? "" : " <- " + writers);
    }

    private static String writer(ColumnWriter writer) {
        String ways = (writer.insertable() ? "" : "!i") + (writer.updatable() ? "" : "!u");
        String pair = writer instanceof ColumnWriter.JoinColumn join ? "#" + join.pair() : "";
        return writer.attribute() + pair + ways;
    }

    /** {@code (address_id) -> address(id)}. */
    static List<String> foreignKeys(TableMapping table) {
        return table.foreignKeys().stream().map(TableText::foreignKey).toList();
    }

    private static String foreignKey(ForeignKeyMapping key) {
        return "(" + names(key.columns()) + ") -> " + key.targetTable() + "(" + names(key.targetColumns()) + ")";
    }

    /** {@code address_id = id} for a key on the owner, {@code id = [customer_id]} for one on the target. */
    static String join(JoinMapping join) {
        if (join instanceof JoinMapping.ForeignKeyJoin foreign) {
            return foreign.pairs().stream()
                    .map(pair -> foreign.foreignOnOwner()
                            ? "[" + pair.local() + "] = " + pair.remote()
                            : pair.local() + " = [" + pair.remote() + "]")
                    .collect(Collectors.joining(", "));
        }
        if (join instanceof JoinMapping.LinkTableJoin link) {
            return link.table().name() + ": " + pairs(link.ownerPairs()) + " / " + pairs(link.targetPairs());
        }
        return "unresolved";
    }

    private static String pairs(List<JoinMapping.Pair> pairs) {
        return pairs.stream().map(pair -> pair.local() + " = " + pair.remote()).collect(Collectors.joining(", "));
    }

    static String names(List<Identifier> names) {
        return names.stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
