package dev.tenon.sql.render;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.ast.LockingClause;
import dev.tenon.sql.ast.QueryBody;
import dev.tenon.sql.ast.QueryExpression;
import dev.tenon.sql.ast.QuerySpecification;
import dev.tenon.sql.ast.SearchCondition;
import dev.tenon.sql.ast.SelectItem;
import dev.tenon.sql.ast.SortSpecification;
import dev.tenon.sql.ast.TableReference;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders queries and the tables that they take rows from. */
final class QueryRenderer {
    private final SqlSyntax syntax;
    private final ExpressionRenderer expressions;

    QueryRenderer(Dialect dialect, Arguments arguments) {
        this.syntax = dialect.syntax();
        this.expressions = new ExpressionRenderer(dialect, arguments, this);
    }

    ExpressionRenderer expressions() {
        return expressions;
    }

    String query(QueryExpression query) {
        StringBuilder sql = new StringBuilder(body(query.body()));
        if (!query.orderBy().isEmpty()) {
            sql.append(" order by ").append(sortList(query.orderBy()));
        }
        if (query.limit() != null || query.offset() != null) {
            String limit = query.limit() == null ? null : expressions.value(query.limit());
            String offset = query.offset() == null ? null : expressions.value(query.offset());
            sql.append(syntax.limit(limit, offset));
        }
        LockingClause locking = query.locking();
        if (locking != null) {
            sql.append(
                    syntax.lock(locking.strength().keyword(), locking.waiting().keyword()));
        }
        return sql.toString();
    }

    private String body(QueryBody body) {
        if (body instanceof QuerySpecification specification) {
            return specification(specification);
        }
        QueryBody.SetOperation operation = (QueryBody.SetOperation) body;
        return operand(operation.left()) + " " + operation.operator().keyword() + " " + operand(operation.right());
    }

    /** Not every database takes parentheses around an operand, so one that has more than a body becomes a table. */
    private String operand(QueryExpression operand) {
        boolean plain = operand.body() instanceof QuerySpecification
                && operand.orderBy().isEmpty()
                && operand.limit() == null
                && operand.offset() == null;
        return plain ? query(operand) : "select * from (" + query(operand) + ") as operand";
    }

    private String specification(QuerySpecification query) {
        StringBuilder sql = new StringBuilder(query.distinct() ? "select distinct " : "select ");
        sql.append(selectList(query.select()));
        if (!query.from().isEmpty()) {
            sql.append(" from ").append(query.from().stream().map(this::table).collect(Collectors.joining(", ")));
        }
        append(sql, " where ", query.where());
        if (!query.groupBy().isEmpty()) {
            sql.append(" group by ").append(expressions.list(query.groupBy()));
        }
        append(sql, " having ", query.having());
        return sql.toString();
    }

    private void append(StringBuilder sql, String keyword, @Nullable SearchCondition condition) {
        if (condition != null) {
            sql.append(keyword).append(expressions.value(condition));
        }
    }

    String selectList(List<SelectItem> items) {
        return items.stream().map(this::selectItem).collect(Collectors.joining(", "));
    }

    private String selectItem(SelectItem item) {
        String value = expressions.value(item.value());
        Identifier name = item.name();
        return name == null ? value : value + " as " + syntax.identifier(name);
    }

    private String sortList(List<SortSpecification> items) {
        return items.stream().map(this::sortItem).collect(Collectors.joining(", "));
    }

    private String sortItem(SortSpecification item) {
        String direction = item.descending() ? " desc" : "";
        SortSpecification.NullOrder nulls = item.nulls();
        String nullOrder =
                nulls == null ? "" : nulls == SortSpecification.NullOrder.FIRST ? " nulls first" : " nulls last";
        return expressions.value(item.key()) + direction + nullOrder;
    }

    // Tables

    private String table(TableReference table) {
        if (table instanceof TableReference.NamedTable named) {
            return named(named, " ");
        }
        if (table instanceof TableReference.DerivedTable derived) {
            return derived(derived);
        }
        if (table instanceof TableReference.VerbatimTable verbatim) {
            return expressions.verbatim(verbatim.sql());
        }
        return joined((TableReference.JoinedTable) table);
    }

    /** The table of an UPDATE or DELETE, where not every database lets the word "as" be left out. */
    String changed(TableReference.NamedTable table) {
        return named(table, " as ");
    }

    private String named(TableReference.NamedTable table, String as) {
        Identifier correlation = table.correlation();
        String name = syntax.table(table.name());
        return correlation == null ? name : name + as + syntax.identifier(correlation);
    }

    private String derived(TableReference.DerivedTable table) {
        String sql = (table.lateral() ? "lateral (" : "(") + query(table.query()) + ") "
                + syntax.identifier(table.correlation());
        return table.columns().isEmpty()
                ? sql
                : sql + table.columns().stream().map(syntax::identifier).collect(Collectors.joining(", ", " (", ")"));
    }

    private String joined(TableReference.JoinedTable join) {
        String left = table(join.left());
        String right = table(join.right());
        SearchCondition condition = join.condition();
        return left + " " + join.type().keyword() + " "
                + (join.right() instanceof TableReference.JoinedTable ? "(" + right + ")" : right)
                + (condition == null ? "" : " on " + expressions.value(condition));
    }
}
