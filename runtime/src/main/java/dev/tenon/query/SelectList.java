package dev.tenon.query;

import dev.tenon.dialect.SqlSyntax;
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
        columns(source, syntax).forEach(this::add);
        return first;
    }

    /** An entity's select list, with a null for each column that none of the objects has. */
    static List<String> columns(Source source, SqlSyntax syntax) {
        List<String> columns = new ArrayList<>();
        for (String item : source.type().selection()) {
            columns.add(source.isAbsent(item) ? "null" : column(item, source.alias(), syntax));
        }
        return columns;
    }

    private static String column(String item, String alias, SqlSyntax syntax) {
        return isExpression(item) ? RenderedTemplate.expression(item, alias, syntax) : alias + "." + item;
    }

    static boolean isExpression(String item) {
        return item.contains("{this}");
    }
}
