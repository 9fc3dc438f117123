package dev.tenon.query;

import dev.tenon.mapping.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Writes the columns that loaders read, and counts them. */
final class SelectList {
    private final Clause clause = new Clause();
    private int next = 1;

    Clause clause() {
        return clause;
    }

    /** The column that the next item starts at. */
    int next() {
        return next;
    }

    /** Adds a column; its parameters are in the clause already. */
    int add(String column) {
        clause.separate(", ").append(column);
        return next++;
    }

    /** Adds everything that an entity's loader reads, and returns its first column. */
    int addEntity(EntityType<?> type, String alias) {
        int first = next;
        for (String item : type.selection()) {
            clause.separate(", ");
            if (isExpression(item)) {
                clause.append(item.replace("{this}", alias));
            } else {
                clause.append(alias).append(".").append(item);
            }
            next++;
        }
        return first;
    }

    /** An entity's select list under an alias. */
    static List<String> columns(EntityType<?> type, String alias) {
        List<String> columns = new ArrayList<>(type.selection().size());
        for (String item : type.selection()) {
            columns.add(isExpression(item) ? item.replace("{this}", alias) : alias + "." + item);
        }
        return columns;
    }

    static boolean isExpression(String item) {
        return item.contains("{this}");
    }
}
