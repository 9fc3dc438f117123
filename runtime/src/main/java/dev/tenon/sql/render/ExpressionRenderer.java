package dev.tenon.sql.render;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Literals;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.ast.SearchCondition;
import dev.tenon.sql.ast.ValueExpression;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders value expressions. Operands are rendered in the order of their text, because parameters are counted by it. */
final class ExpressionRenderer {
    /** What needs no parentheses wherever it stands: a name, or a parameter. */
    private static final Pattern ATOM = Pattern.compile("[\\w.]+|\\?");

    private final SqlSyntax syntax;
    private final Arguments arguments;
    private final QueryRenderer queries;
    private final ConditionRenderer conditions;

    ExpressionRenderer(Dialect dialect, Arguments arguments, QueryRenderer queries) {
        this.syntax = dialect.syntax();
        this.arguments = arguments;
        this.queries = queries;
        this.conditions = new ConditionRenderer(syntax, arguments, queries, this);
    }

    /** An expression that stands by itself: in a list, between key words. */
    String value(ValueExpression expression) {
        if (expression instanceof SearchCondition condition) {
            return conditions.condition(condition);
        }
        if (expression instanceof ValueExpression.ColumnReference column) {
            return column(column);
        }
        if (expression instanceof ValueExpression.Parameter<?> parameter) {
            arguments.add(parameter);
            return "?";
        }
        if (expression instanceof ValueExpression.Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof ValueExpression.Operation operation) {
            return operation(operation);
        }
        if (expression instanceof ValueExpression.Negative negative) {
            return "-" + tight(negative.operand());
        }
        if (expression instanceof ValueExpression.FunctionCall call) {
            return syntax.function(
                    call.name(), call.arguments().stream().map(this::value).toList());
        }
        if (expression instanceof ValueExpression.SetFunction function) {
            return setFunction(function);
        }
        return composite(expression);
    }

    private String composite(ValueExpression expression) {
        if (expression instanceof ValueExpression.CastSpecification cast) {
            return "cast(" + value(cast.operand()) + " as " + syntax.castType(cast.type()) + ")";
        }
        if (expression instanceof ValueExpression.CaseExpression searched) {
            return searchedCase(searched);
        }
        if (expression instanceof ValueExpression.ScalarSubquery subquery) {
            return "(" + queries.query(subquery.query()) + ")";
        }
        if (expression instanceof ValueExpression.RowValue row) {
            return "(" + list(row.elements()) + ")";
        }
        return verbatim((ValueExpression.Verbatim) expression);
    }

    String list(Collection<? extends ValueExpression> expressions) {
        return expressions.stream().map(this::value).collect(Collectors.joining(", "));
    }

    /** An expression as an operand of a predicate: anything looser than arithmetic is put in parentheses. */
    String operand(ValueExpression expression) {
        String sql = value(expression);
        boolean loose = expression instanceof SearchCondition
                || (expression instanceof ValueExpression.Verbatim
                        && !ATOM.matcher(sql).matches());
        return loose ? "(" + sql + ")" : sql;
    }

    /** An expression as an operand of an operator: anything that is an operation itself is put in parentheses. */
    private String tight(ValueExpression expression) {
        String sql = operand(expression);
        boolean operation =
                expression instanceof ValueExpression.Operation || expression instanceof ValueExpression.Negative;
        return operation ? "(" + sql + ")" : sql;
    }

    private String column(ValueExpression.ColumnReference column) {
        Identifier qualifier = column.qualifier();
        String name = syntax.identifier(column.column());
        return qualifier == null ? name : syntax.identifier(qualifier) + "." + name;
    }

    private String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean truth) {
            return syntax.literal(truth);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Number ? value.toString() : Literals.text(value.toString());
    }

    /** Databases rank operators differently, so only chains of one operator and plain arithmetic go without parentheses. */
    private String operation(ValueExpression.Operation operation) {
        String left =
                needsNone(operation.left(), operation.operator()) ? value(operation.left()) : tight(operation.left());
        return left + " " + operation.operator() + " " + tight(operation.right());
    }

    private static boolean needsNone(ValueExpression left, String operator) {
        if (!(left instanceof ValueExpression.Operation inner)) {
            return false;
        }
        boolean sum = isSum(operator) && (isSum(inner.operator()) || isProduct(inner.operator()));
        boolean product = isProduct(operator) && isProduct(inner.operator());
        return sum || product || (operator.equals("||") && inner.operator().equals("||"));
    }

    private static boolean isSum(String operator) {
        return operator.equals("+") || operator.equals("-");
    }

    private static boolean isProduct(String operator) {
        return operator.equals("*") || operator.equals("/");
    }

    private String setFunction(ValueExpression.SetFunction function) {
        List<ValueExpression> arguments = function.arguments();
        String inner = arguments.isEmpty() ? "*" : (function.distinct() ? "distinct " : "") + list(arguments);
        SearchCondition filter = function.filter();
        return function.name() + "(" + inner + ")" + (filter == null ? "" : " filter (where " + value(filter) + ")");
    }

    private String searchedCase(ValueExpression.CaseExpression searched) {
        StringBuilder sql = new StringBuilder("case");
        for (ValueExpression.When branch : searched.branches()) {
            sql.append(" when ").append(value(branch.condition()));
            sql.append(" then ").append(value(branch.result()));
        }
        ValueExpression otherwise = searched.otherwise();
        if (otherwise != null) {
            sql.append(" else ").append(value(otherwise));
        }
        return sql.append(" end").toString();
    }

    String verbatim(ValueExpression.Verbatim verbatim) {
        StringBuilder sql = new StringBuilder(verbatim.texts().get(0));
        for (int i = 0; i < verbatim.between().size(); i++) {
            sql.append(tight(verbatim.between().get(i)));
            sql.append(verbatim.texts().get(i + 1));
        }
        return sql.toString();
    }
}
