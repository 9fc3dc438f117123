package dev.tenon.query;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.EntityType;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.ArrayList;
import java.util.List;

/** Writes the columns that loaders read, and counts them. */
final class SelectList {
    private final Clause clause = new Clause();
    private final SqlSyntax syntax;
    private int next = 1;

    SelectList(SqlSyntax syntax) {
        this.syntax = syntax;
    }

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
    int addEntity(Source source) {
        int first = next;
        source.joinTables();
        columns(source.type(), source.alias(), syntax).forEach(this::add);
        return first;
    }

    /** An entity's select list under an alias. */
    static List<String> columns(EntityType<?> type, String alias, SqlSyntax syntax) {
        List<String> columns = new ArrayList<>(type.selection().size());
        for (String item : type.selection()) {
            columns.add(isExpression(item) ? RenderedTemplate.expression(item, alias, syntax) : alias + "." + item);
        }
        return columns;
    }

    static boolean isExpression(String item) {
        return item.contains("{this}");
    }
}
