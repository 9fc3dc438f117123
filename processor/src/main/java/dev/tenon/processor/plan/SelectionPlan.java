package dev.tenon.processor.plan;

import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is selected to read an entity, in the order in which the loader reads it: the key first, then the attributes.
 *
 * @param items the select list
 * @param offsets for each attribute path the position of its first column, counting from 0
 */
public record SelectionPlan(List<Item> items, Map<String, Integer> offsets) {

    /** An item of the select list. */
    public sealed interface Item {
        /** A column of the entity's table. */
        record Column(Identifier name) implements Item {}

        /** An expression, in which <code>{this}</code> stands for the table's alias. */
        record Expression(String text) implements Item {}
    }

    public SelectionPlan {
        items = List.copyOf(items);
        offsets = Map.copyOf(offsets);
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

    /** The items as {@code EntityType.selection} takes them. */
    public List<String> texts() {
        return items.stream()
                .map(item -> item instanceof Item.Column column ? column.name().sql() : ((Item.Expression) item).text())
                .toList();
    }

    /** The select list under an alias. */
    public String sql(String alias) {
        return items.stream()
                .map(item -> item instanceof Item.Column column
                        ? alias + "." + column.name().sql()
                        : ((Item.Expression) item).text().replace("{this}", alias))
                .collect(Collectors.joining(", "));
    }
}
