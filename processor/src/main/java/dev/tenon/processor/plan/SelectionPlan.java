package dev.tenon.processor.plan;

import dev.tenon.mapping.SecondaryTable;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is selected to read an entity, in the order in which the loader reads it: the key first, then the attributes.
 *
 * @param items the select list
 * @param offsets for each attribute path the position of its first column, counting from 0
 * @param presences for the number of each optional table the position of a column that is null where its row is missing
 */
public record SelectionPlan(List<Item> items, Map<String, Integer> offsets, Map<Integer, Integer> presences) {

    /** An item of the select list. */
    public sealed interface Item {
        /**
         * A column of one of the entity's tables.
         *
         * @param table its number: 0 for the main one
         */
        record Column(Identifier name, int table) implements Item {
            /** A column of the main table. */
            Column(Identifier name) {
                this(name, 0);
            }
        }

        /** An expression, in which <code>{this}</code> stands for the table's alias. */
        record Expression(String text) implements Item {}
    }

    public SelectionPlan {
        items = List.copyOf(items);
        offsets = Map.copyOf(offsets);
        presences = Map.copyOf(presences);
    }

    /** The number of items. */
    public int width() {
        return items.size();
    }

    /** Where the attribute's columns begin. */
    public int offset(LeafPlan leaf) {
        Integer offset = offsets.get(leaf.path().dotted());
        if (offset == null) {
            throw new IllegalArgumentException(leaf.path() + " is not selected");
        }
        return offset;
    }

    /** The position of a column that is null where the row of an optional table is missing. */
    public int presence(SecondaryPlan secondary) {
        Integer position = presences.get(secondary.number());
        if (position == null) {
            throw new IllegalArgumentException(secondary.table().name() + " is not optional");
        }
        return position;
    }

    /** The items as {@code EntityType.selection} takes them. */
    public List<String> texts() {
        return items.stream().map(SelectionPlan::text).toList();
    }

    private static String text(Item item) {
        if (item instanceof Item.Column column) {
            return column.table() == 0 ? column.name().sql() : qualified(column, "{this}");
        }
        return ((Item.Expression) item).text();
    }

    private static String qualified(Item.Column column, String alias) {
        return SecondaryTable.alias(alias, column.table()) + "." + column.name().sql();
    }

    /**
     * The select list under an alias.
     *
     * @param absent the numbers of tables that are not joined: null stands for their columns
     */
    public String sql(String alias, List<Integer> absent) {
        return items.stream().map(item -> sql(item, alias, absent)).collect(Collectors.joining(", "));
    }

    private static String sql(Item item, String alias, List<Integer> absent) {
        if (item instanceof Item.Column column) {
            return absent.contains(column.table()) ? "null" : qualified(column, alias);
        }
        return ((Item.Expression) item).text().replace("{this}", alias);
    }
}
