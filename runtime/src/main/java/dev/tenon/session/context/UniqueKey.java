package dev.tenon.session.context;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.SecondaryRows;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows of an entity share, the primary key apart, and what the database checks row by row.
 *
 * @param table the number of the table that they stand in: 0 for the main one
 * @param slots the assignments of an UPDATE that write some of them
 * @param identifying whether some of them are a part of the primary key
 * @param interim what a row has in one of them while rows exchange their values; null if there is nothing it could have
 */
public record UniqueKey(
        List<Identifier> columns,
        int table,
        Changes slots,
        boolean identifying,
        @Nullable InterimValue interim) {

    /** Whether a row can be without its values for a moment, and get them back by an UPDATE. */
    public boolean isExchangeable() {
        return interim != null && !interim.slot().isEmpty();
    }

    /**
     * The unique keys of an entity: its unique columns, constraints and indexes.
     *
     * @param deferred whether the database checks constraints at commit that are declared so
     */
    static List<UniqueKey> of(EntityType<?> type, EntityPersister<?> persister, SqlSyntax syntax, boolean deferred) {
        List<UniqueKey> keys = new ArrayList<>();
        for (Assignments table : Assignments.of(type, persister)) {
            InterimValue.Choice choice = new InterimValue.Choice(table.table(), syntax);
            for (List<Identifier> columns : columns(table.table(), deferred)) {
                // what only a collection of another entity writes is no value of this one's objects
                if (columns.stream().allMatch(column -> isMapped(type.attributes(), table.number(), column))) {
                    keys.add(new UniqueKey(
                            columns,
                            table.number(),
                            table.slots(columns),
                            columns.stream().anyMatch(table.table().primaryKey()::contains),
                            table.interim(columns, choice)));
                }
            }
        }
        return List.copyOf(keys);
    }

    /** Its columns by the names that {@link EntityPersister#columnValue} knows. */
    public List<String> columnNames() {
        return columns.stream()
                .map(column -> AttributeType.Basic.columnName(table, column))
                .toList();
    }

    /**
     * What UPDATE may write into one table of an entity.
     *
     * @param texts all assignments, by their slots
     * @param end the slot behind the last one
     */
    private record Assignments(Table table, int number, List<String> texts, int first, int end) {

        static List<Assignments> of(EntityType<?> type, EntityPersister<?> persister) {
            List<String> texts = persister.updateColumns();
            List<? extends SecondaryRows<?>> secondaries = persister.secondaryRows();
            int main = secondaries.isEmpty() ? texts.size() : secondaries.get(0).firstSlot();
            List<Assignments> tables = new ArrayList<>();
            tables.add(new Assignments(type.table(), 0, texts, 0, main));
            for (SecondaryRows<?> rows : secondaries) {
                int number = tables.size();
                int end = rows.firstSlot() + rows.slots();
                tables.add(new Assignments(type.table(number), number, texts, rows.firstSlot(), end));
            }
            return tables;
        }

        /** Assignments are written as {@code name = ?}, those of one foreign key with a comma between. */
        Changes slots(List<Identifier> columns) {
            Changes slots = new Changes();
            for (int slot = first; slot < end; slot++) {
                String written = ", " + texts.get(slot) + ",";
                if (columns.stream().anyMatch(column -> written.contains(", " + column.sql() + " = ?,"))) {
                    slots.add(slot);
                }
            }
            return slots;
        }

        /** Rather in a column that UPDATE writes, so that a row gets its own value back. */
        @Nullable
        InterimValue interim(List<Identifier> columns, InterimValue.Choice choice) {
            List<Identifier> updatable = columns.stream()
                    .filter(column -> !slots(List.of(column)).isEmpty())
                    .toList();
            InterimValue found = choice.among(updatable, columns);
            return found == null ? choice.among(columns, columns) : found.of(slots(List.of(found.column())));
        }
    }

    /** The columns of each key of a table. */
    static List<List<Identifier>> columns(Table table, boolean deferred) {
        List<List<Identifier>> later = table.uniqueKeys().stream()
                .filter(key -> deferred && key.isDeferred())
                .map(Table.UniqueKey::columns)
                .toList();
        List<List<Identifier>> found = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.unique()) {
                found.add(List.of(column.name()));
            }
        }
        table.uniqueKeys().forEach(key -> found.add(key.columns()));
        table.indexes().stream()
                .filter(Table.Index::unique)
                .forEach(index -> found.add(
                        index.columns().stream().map(Table.IndexColumn::column).toList()));
        return found.stream()
                .distinct()
                .filter(key -> !later.contains(key) && !isPrimaryKey(table, key))
                .toList();
    }

    private static boolean isPrimaryKey(Table table, List<Identifier> key) {
        return key.size() == table.primaryKey().size() && key.containsAll(table.primaryKey());
    }

    private static boolean isMapped(List<? extends AttributeType> attributes, int table, Identifier column) {
        return attributes.stream().anyMatch(attribute -> holds(attribute, table, column));
    }

    private static boolean holds(AttributeType attribute, int table, Identifier column) {
        if (attribute instanceof AttributeType.Basic basic) {
            return basic.table() == table && basic.column().equals(column);
        }
        if (attribute instanceof AttributeType.Embedded embedded) {
            return isMapped(embedded.parts(), table, column);
        }
        return attribute instanceof Association association
                && association.join() instanceof Join.Foreign foreign
                && foreign.foreignColumns(table).contains(column);
    }
}
