package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which rows of a table lead to rows of another.
 *
 * @param declaredBy the attributes that declare it, as messages name them
 */
record ForeignKeyPath(
        String table, List<Identifier> columns, String targetTable, List<Identifier> targetColumns, String declaredBy) {

    static ForeignKeyPath of(String entity, String table, ForeignKeyMapping key) {
        String declaredBy =
                key.attributes().stream().map(path -> entity + "." + path).collect(Collectors.joining(", "));
        return new ForeignKeyPath(
                table, key.columns(), key.targetTable().name().text(), key.targetColumns(), declaredBy);
    }

    /** {@code customer.billing_address_id -> address.id}. */
    String display() {
        return side(table, columns) + " -> " + side(targetTable, targetColumns);
    }

    private static String side(String table, List<Identifier> columns) {
        String names = columns.stream().map(Identifier::text).collect(Collectors.joining(", "));
        return table + "." + (columns.size() == 1 ? names : "(" + names + ")");
    }
}
