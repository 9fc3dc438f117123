package dev.tenon.sql.render;

import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.ast.SearchCondition;
import dev.tenon.sql.ast.ValueExpression;
import dev.tenon.type.DataType;
import dev.tenon.type.ValueKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders search conditions. */
final class ConditionRenderer {
    private final SqlSyntax syntax;
    private final Arguments arguments;
    private final QueryRenderer queries;
    private final ExpressionRenderer expressions;

    ConditionRenderer(SqlSyntax syntax, Arguments arguments, QueryRenderer queries, ExpressionRenderer expressions) {
        this.syntax = syntax;
        this.arguments = arguments;
        this.queries = queries;
        this.expressions = expressions;
    }

    String condition(SearchCondition condition) {
        if (condition instanceof SearchCondition.Comparison comparison) {
            return comparison(comparison);
        }
        if (condition instanceof SearchCondition.Conjunction all) {
            return joined(all.conditions(), " and ");
        }
        if (condition instanceof SearchCondition.Disjunction any) {
            return joined(any.conditions(), " or ");
        }
        if (condition instanceof SearchCondition.Negation negation) {
            return "not (" + condition(negation.condition()) + ")";
        }
        if (condition instanceof SearchCondition.NullTest test) {
            return expressions.operand(test.value()) + (test.negated() ? " is not null" : " is null");
        }
        if (condition instanceof SearchCondition.BooleanValue truth) {
            return expressions.value(truth.value());
        }
        return predicate(condition);
    }

    private String predicate(SearchCondition condition) {
        if (condition instanceof SearchCondition.NotDistinct same) {
            String left = expressions.operand(same.left());
            String right = expressions.operand(same.right());
            return same.negated() ? syntax.notSame(left, right) : syntax.same(left, right);
        }
        if (condition instanceof SearchCondition.Between between) {
            return between(between);
        }
        if (condition instanceof SearchCondition.InList in) {
            return inList(in);
        }
        if (condition instanceof SearchCondition.InSubquery in) {
            String value = expressions.operand(in.value());
            return value + (in.negated() ? " not in (" : " in (") + queries.query(in.query()) + ")";
        }
        if (condition instanceof SearchCondition.Like like) {
            return like(like);
        }
        SearchCondition.Exists exists = (SearchCondition.Exists) condition;
        return (exists.negated() ? "not exists (" : "exists (") + queries.query(exists.query()) + ")";
    }

    private String comparison(SearchCondition.Comparison comparison) {
        String left = expressions.operand(comparison.left());
        return left + " " + comparison.comparator().sign() + " " + expressions.operand(comparison.right());
    }

    private String between(SearchCondition.Between between) {
        String value = expressions.operand(between.value());
        String low = expressions.operand(between.low());
        String high = expressions.operand(between.high());
        return value + (between.negated() ? " not between " : " between ") + low + " and " + high;
    }

    private String joined(List<SearchCondition> conditions, String operator) {
        return conditions.stream().map(this::part).collect(Collectors.joining(operator));
    }

    /** A part of a conjunction or disjunction; either inside the other is put in parentheses, needed or not. */
    private String part(SearchCondition condition) {
        if (condition instanceof SearchCondition.BooleanValue truth) {
            return expressions.operand(truth.value());
        }
        String sql = condition(condition);
        boolean composite =
                condition instanceof SearchCondition.Conjunction || condition instanceof SearchCondition.Disjunction;
        return composite ? "(" + sql + ")" : sql;
    }

    private String like(SearchCondition.Like like) {
        String operator = like.negated() ? "not like" : "like";
        String value = expressions.operand(like.value());
        String pattern = expressions.operand(like.pattern());
        ValueExpression written = like.escape();
        String escape = written == null ? null : expressions.value(written);
        return like.ignoringCase()
                ? syntax.likeIgnoringCase(value, operator, pattern, escape)
                : syntax.like(value, operator, pattern, escape);
    }

    /** A list of values of one type goes as keys do, so that its length does not change the statement's text too often. */
    private String inList(SearchCondition.InList in) {
        List<ValueExpression> candidates = in.candidates();
        if (candidates.isEmpty()) {
            return syntax.literal(in.negated());
        }
        String value = expressions.operand(in.value());
        DataType.Kind kind = commonKind(candidates);
        if (kind == null) {
            return value + (in.negated() ? " not in (" : " in (") + expressions.list(candidates) + ")";
        }
        ValueKeys keys = new ValueKeys(kind, values(candidates));
        arguments.add(keys);
        String isIn = syntax.keys(List.of(new KeyColumn(value, kind)), syntax.keyBucket(keys.size()));
        return in.negated() ? "not (" + isIn + ")" : isIn;
    }

    private static DataType.@Nullable Kind commonKind(List<ValueExpression> candidates) {
        DataType.Kind common = null;
        for (ValueExpression candidate : candidates) {
            if (!(candidate instanceof ValueExpression.Parameter<?> parameter)) {
                return null;
            }
            DataType.Kind kind = parameter.type().dataType().kind();
            if (common != null && common != kind) {
                return null;
            }
            common = kind;
        }
        return common;
    }

    private static List<@Nullable Object> values(List<ValueExpression> candidates) {
        List<@Nullable Object> values = new ArrayList<>(candidates.size());
        for (ValueExpression candidate : candidates) {
            values.add(columnValue((ValueExpression.Parameter<?>) candidate));
        }
        return values;
    }

    private static <T> @Nullable Object columnValue(ValueExpression.Parameter<T> parameter) {
        return parameter.type().toColumn(parameter.value());
    }
}
