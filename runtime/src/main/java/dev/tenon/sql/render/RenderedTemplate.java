package dev.tenon.sql.render;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.SqlTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of generated code as one database's text. Made once for a database and kept; what depends on the number of
 * keys or rows is kept for each number that was asked for.
 *
 * <p>Thread-safe: two threads may render the same text twice, and either is good.
 */
public final class RenderedTemplate {
    /** Texts for more rows than that are made anew; a session sends larger numbers in batches of equal size. */
    private static final int KEPT_ROWS = 128;

    /** The text for a number of keys; buckets are about powers of two, so each finds its own slot. */
    private record KeyVariant(int bucket, String text) {}

    private static final String ASSIGNMENTS = "\u0000";

    private final SqlSyntax syntax;
    private final List<TemplatePart> parts;
    private final List<Identifier> moreColumns;
    private final @Nullable String constant;
    private final @Nullable KeyVariant[] byKeys;
    private final @Nullable String[] byRows;

    private RenderedTemplate(SqlSyntax syntax, List<TemplatePart> parts, List<Identifier> moreColumns) {
        this.syntax = syntax;
        this.parts = parts;
        this.moreColumns = List.copyOf(moreColumns);
        boolean rows = has(TemplatePart.Rows.class);
        boolean variesByKeys = has(TemplatePart.KeyList.class) && syntax.keyBucket(1) != syntax.keyBucket(2);
        this.constant = rows || variesByKeys ? null : text(1, 1);
        this.byKeys = new KeyVariant[variesByKeys ? Integer.SIZE : 0];
        this.byRows = new String[rows ? KEPT_ROWS + 1 : 0];
    }

    /** Renders a template. */
    public static RenderedTemplate of(SqlTemplate template, SqlSyntax syntax) {
        return new RenderedTemplate(syntax, TemplateParser.parse(template), List.of());
    }

    /** Renders a template. */
    public static RenderedTemplate of(String template, SqlSyntax syntax) {
        return of(new SqlTemplate(template), syntax);
    }

    /** The text of an expression in which <code>{this}</code> stands for a table's alias. */
    public static String expression(String template, String alias, SqlSyntax syntax) {
        return of(new AliasedText(template).with(name -> name.equals("this") ? alias : name), syntax)
                .text();
    }

    static RenderedTemplate of(List<TemplatePart> parts, SqlSyntax syntax) {
        return new RenderedTemplate(syntax, parts, List.of());
    }

    /** The text of a template without {@code {keys}}, {@code {rows}} and {@code {set}}. */
    public String text() {
        if (constant == null || has(TemplatePart.Assignments.class)) {
            throw new IllegalStateException("the statement depends on keys, rows or assignments: " + parts);
        }
        return constant;
    }

    /** The text for a list of that many keys, at least one. */
    public String forKeys(int count) {
        if (constant != null) {
            return constant;
        }
        int bucket = syntax.keyBucket(count);
        int slot = Integer.SIZE - Integer.numberOfLeadingZeros(bucket - 1);
        KeyVariant known = byKeys[slot];
        if (known == null || known.bucket != bucket) {
            known = new KeyVariant(bucket, text(bucket, 1));
            byKeys[slot] = known;
        }
        return known.text;
    }

    /** The text of an INSERT for that many rows, at least one. */
    public String forRows(int rows) {
        if (rows >= byRows.length) {
            return text(1, rows);
        }
        String known = byRows[rows];
        if (known == null) {
            known = text(1, rows);
            byRows[rows] = known;
        }
        return known;
    }

    /** The text of an UPDATE with these assignments, as {@code name = ?, city = ?}; kept by the caller. */
    public String forAssignments(String assignments) {
        if (constant == null) {
            throw new IllegalStateException("not an update: " + parts);
        }
        return constant.replace(ASSIGNMENTS, assignments);
    }

    /** The same INSERT with further columns behind its own, each with a parameter in every row; kept by the caller. */
    public RenderedTemplate withColumns(List<Identifier> columns) {
        return new RenderedTemplate(syntax, parts, columns);
    }

    /** The same INSERT, which gives nothing back; kept by the caller. */
    public RenderedTemplate withoutReturning() {
        return new RenderedTemplate(
                syntax,
                parts.stream()
                        .filter(part -> !(part instanceof TemplatePart.Returning))
                        .toList(),
                moreColumns);
    }

    private boolean has(Class<? extends TemplatePart> kind) {
        return parts.stream().anyMatch(kind::isInstance);
    }

    private String text(int keys, int rows) {
        StringBuilder sql = new StringBuilder();
        for (TemplatePart part : parts) {
            if (part instanceof TemplatePart.Text text) {
                sql.append(text.text());
            } else if (part instanceof TemplatePart.TableName table) {
                sql.append(syntax.table(table.name()));
            } else if (part instanceof TemplatePart.KeyList list) {
                sql.append(syntax.keys(list.columns(), keys));
            } else if (part instanceof TemplatePart.Rows row) {
                appendRows(sql, row, rows);
            } else if (part instanceof TemplatePart.MoreColumns) {
                moreColumns.forEach(column -> sql.append(", ").append(syntax.identifier(column)));
            } else if (part instanceof TemplatePart.Assignments) {
                sql.append(ASSIGNMENTS);
            } else if (part instanceof TemplatePart.Returning returning) {
                sql.append("returning ").append(returning.columns());
            } else if (part instanceof TemplatePart.Same same) {
                sql.append(syntax.same(same.column(), "?"));
            } else if (part instanceof TemplatePart.Expression expression) {
                sql.append(new ExpressionToken(syntax, expression).text());
            }
        }
        return sql.toString();
    }

    private void appendRows(StringBuilder sql, TemplatePart.Rows part, int rows) {
        StringBuilder row = new StringBuilder("(");
        if (part.generated()) {
            row.append(syntax.generated());
        }
        for (int i = 0; i < part.parameters() + moreColumns.size(); i++) {
            row.append(row.length() == 1 ? "?" : ", ?");
        }
        row.append(')');
        sql.append(row);
        for (int i = 1; i < rows; i++) {
            sql.append(", ").append(row);
        }
    }
}
