package dev.tenon.sql.render;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.ast.DeleteStatement;
import dev.tenon.sql.ast.InsertStatement;
import dev.tenon.sql.ast.QueryExpression;
import dev.tenon.sql.ast.SearchCondition;
import dev.tenon.sql.ast.SelectItem;
import dev.tenon.sql.ast.SqlStatement;
import dev.tenon.sql.ast.UpdateStatement;
import dev.tenon.sql.ast.ValueExpression;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a statement's tree into a database's text: in one line, key words in lower case, parentheses only where they
 * matter, the same text for equal trees.
 */
public final class SqlRenderer {
    private final SqlSyntax syntax;
    private final QueryRenderer queries;
    private final ExpressionRenderer expressions;

    private SqlRenderer(Dialect dialect, Arguments arguments) {
        this.syntax = dialect.syntax();
        this.queries = new QueryRenderer(dialect, arguments);
        this.expressions = queries.expressions();
    }

    /** Renders a statement for a database. */
    public static RenderedStatement render(SqlStatement statement, Dialect dialect) {
        Arguments arguments = new Arguments();
        String sql = new SqlRenderer(dialect, arguments).statement(statement);
        return new RenderedStatement(sql, arguments.list());
    }

    private String statement(SqlStatement statement) {
        if (statement instanceof QueryExpression query) {
            return queries.query(query);
        }
        if (statement instanceof InsertStatement insert) {
            return insert(insert);
        }
        if (statement instanceof UpdateStatement update) {
            return update(update);
        }
        return delete((DeleteStatement) statement);
    }

    private String insert(InsertStatement insert) {
        String into = "insert into " + syntax.table(insert.table()) + " (" + names(insert.columns()) + ") ";
        return into + source(insert.source()) + returning(insert.returning());
    }

    private String source(InsertStatement.Source source) {
        if (source instanceof InsertStatement.Values values) {
            return values.rows().stream()
                    .map(row -> "(" + expressions.list(row.elements()) + ")")
                    .collect(Collectors.joining(", ", "values ", ""));
        }
        return queries.query(((InsertStatement.FromQuery) source).query());
    }

    private String update(UpdateStatement update) {
        String assignments = update.assignments().stream()
                .map(assignment ->
                        syntax.identifier(assignment.column()) + " = " + expressions.value(assignment.value()))
                .collect(Collectors.joining(", "));
        return "update " + queries.changed(update.table()) + " set " + assignments + where(update.where())
                + returning(update.returning());
    }

    private String delete(DeleteStatement delete) {
        return "delete from " + queries.changed(delete.table()) + where(delete.where()) + returning(delete.returning());
    }

    private String where(@Nullable SearchCondition condition) {
        return condition == null ? "" : " where " + expressions.value(condition);
    }

    private String returning(List<SelectItem> items) {
        return items.isEmpty() ? "" : " returning " + queries.selectList(items);
    }

    private String names(List<Identifier> names) {
        return names.stream().map(syntax::identifier).collect(Collectors.joining(", "));
    }

    /** Renders an expression by itself, for messages and defaults. */
    public static RenderedStatement render(ValueExpression expression, Dialect dialect) {
        Arguments arguments = new Arguments();
        String sql = new QueryRenderer(dialect, arguments).expressions().value(expression);
        return new RenderedStatement(sql, arguments.list());
    }
}
