package dev.tenon.session.context;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.spi.Changes;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows of an entity share, the primary key apart, and what the database checks row by row.
 *
 * @param slots the assignments of an UPDATE that write some of them
 * @param identifying whether some of them are a part of the primary key
 * @param interim what a row has in one of them while rows exchange their values; null if there is nothing it could have
 */
public record UniqueKey(
        List<Identifier> columns,
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
    static List<UniqueKey> of(
            EntityType<?> type, List<String> assignments, InterimValue.Choice choice, boolean deferred) {
        List<UniqueKey> keys = new ArrayList<>();
        for (List<Identifier> columns : columns(type.table(), deferred)) {
            // what only a collection of another entity writes is no value of this one's objects
            if (columns.stream().allMatch(column -> isMapped(type.attributes(), column))) {
                keys.add(new UniqueKey(
                        columns,
                        slots(columns, assignments),
                        columns.stream().anyMatch(type.keyColumns()::contains),
                        interim(columns, assignments, choice)));
            }
        }
        return List.copyOf(keys);
    }

    /** Rather in a column that UPDATE writes, so that a row gets its own value back. */
    private static @Nullable InterimValue interim(
            List<Identifier> columns, List<String> assignments, InterimValue.Choice choice) {
        List<Identifier> updatable = columns.stream()
                .filter(column -> !slots(List.of(column), assignments).isEmpty())
                .toList();
        InterimValue found = choice.among(updatable, columns);
        return found == null ? choice.among(columns, columns) : found.of(slots(List.of(found.column()), assignments));
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

    private static boolean isMapped(List<? extends AttributeType> attributes, Identifier column) {
        return attributes.stream().anyMatch(attribute -> holds(attribute, column));
    }

    private static boolean holds(AttributeType attribute, Identifier column) {
        if (attribute instanceof AttributeType.Basic basic) {
            return basic.column().equals(column);
        }
        if (attribute instanceof AttributeType.Embedded embedded) {
            return isMapped(embedded.parts(), column);
        }
        return attribute instanceof Association association
                && association.join() instanceof Join.Foreign foreign
                && foreign.foreignOnOwner()
                && foreign.pairs().stream().anyMatch(pair -> pair.local().equals(column));
    }

    /** Assignments are written as {@code name = ?}, those of one foreign key with a comma between. */
    private static Changes slots(List<Identifier> columns, List<String> assignments) {
        Changes slots = new Changes();
        for (int slot = 0; slot < assignments.size(); slot++) {
            String written = ", " + assignments.get(slot) + ",";
            if (columns.stream().anyMatch(column -> written.contains(", " + column.sql() + " = ?,"))) {
                slots.add(slot);
            }
        }
        return slots;
    }
}
