package dev.tenon.processor.condition;

import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.syntax.From;
import dev.tenon.processor.condition.syntax.Query;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a syntax tree with every parenthesis, so that two trees are the same where their texts are. */
final class ExpressionPrinter {
    private ExpressionPrinter() {}

    static String print(Expression expression) {
        return "(" + bare(expression) + ")";
    }

    private static String bare(Expression e) {
        if (e instanceof Expression.Name name) {
            return name.parts().stream().map(Expression.Name.Part::text).collect(Collectors.joining("."));
        }
        if (e instanceof Expression.NumberLiteral number) {
            return number.text();
        }
        if (e instanceof Expression.TextLiteral text) {
            return quoted(text.value());
        }
        if (e instanceof Expression.BooleanLiteral truth) {
            return String.valueOf(truth.value());
        }
        if (e instanceof Expression.TimeLiteral time) {
            return time.word() + " " + quoted(time.value());
        }
        if (e instanceof Expression.IntervalLiteral interval) {
            return "interval '%d months %d days %d seconds'"
                    .formatted(
                            interval.interval().months(),
                            interval.interval().days(),
                            interval.interval().seconds());
        }
        if (e instanceof Expression.Now now) {
            return now.word();
        }
        return e instanceof Expression.NullLiteral ? "null" : composed(e);
    }

    private static String composed(Expression e) {
        if (e instanceof Expression.Logic logic) {
            return logic.operands().stream()
                    .map(ExpressionPrinter::print)
                    .collect(Collectors.joining(logic.conjunction() ? " and " : " or "));
        }
        if (e instanceof Expression.Not not) {
            return "not " + print(not.operand());
        }
        if (e instanceof Expression.Comparison c) {
            return print(c.left()) + " " + c.operator() + " " + print(c.right());
        }
        if (e instanceof Expression.NullTest test) {
            return print(test.operand()) + " is " + not(test.negated()) + "null";
        }
        if (e instanceof Expression.TruthTest test) {
            return print(test.operand()) + " is " + not(test.negated()) + test.value();
        }
        if (e instanceof Expression.DistinctTest test) {
            return print(test.left()) + " is " + not(test.negated()) + "distinct from " + print(test.right());
        }
        if (e instanceof Expression.In in) {
            return print(in.value()) + " " + not(in.negated()) + "in (" + list(in.candidates()) + ")";
        }
        if (e instanceof Expression.InQuery in) {
            return print(in.value()) + " " + not(in.negated()) + "in (" + query(in.query()) + ")";
        }
        if (e instanceof Expression.Between b) {
            return print(b.value()) + " " + not(b.negated()) + "between " + print(b.low()) + " and " + print(b.high());
        }
        if (e instanceof Expression.Like like) {
            return print(like.value()) + " " + not(like.negated()) + (like.ignoringCase() ? "ilike " : "like ")
                    + print(like.pattern())
                    + like.escape().map(escape -> " escape " + print(escape)).orElse("");
        }
        return value(e);
    }

    private static String value(Expression e) {
        if (e instanceof Expression.Exists exists) {
            return "exists (" + query(exists.query()) + ")";
        }
        if (e instanceof Expression.Scalar scalar) {
            return query(scalar.query());
        }
        if (e instanceof Expression.Cast cast) {
            return "cast(" + print(cast.operand()) + " as " + cast.type().sql() + ")";
        }
        if (e instanceof Expression.Call call) {
            return call.name() + "("
                    + (call.star() ? "*" : (call.distinct() ? "distinct " : "") + list(call.arguments())) + ")";
        }
        if (e instanceof Expression.Extract extract) {
            return "extract(" + extract.field() + " from " + print(extract.operand()) + ")";
        }
        if (e instanceof Expression.Foreign foreign) {
            return "foreign(" + print(foreign.operand()) + ")";
        }
        if (e instanceof Expression.Operation o) {
            return o.operands().size() == 1
                    ? o.operator() + " " + print(o.operands().get(0))
                    : print(o.operands().get(0)) + " " + o.operator() + " "
                            + print(o.operands().get(1));
        }
        Expression.Case cases = (Expression.Case) e;
        return "case"
                + cases.operand().map(operand -> " " + print(operand)).orElse("")
                + cases.branches().stream()
                        .map(branch -> " when " + print(branch.when()) + " then " + print(branch.then()))
                        .collect(Collectors.joining())
                + cases.otherwise()
                        .map(otherwise -> " else " + print(otherwise))
                        .orElse("") + " end";
    }

    private static String query(Query query) {
        return "select " + (query.distinct() ? "distinct " : "")
                + (query.items().isEmpty() ? "*" : list(query.items())) + " from "
                + source(query.from().first())
                + query.from().joins().stream()
                        .map(join -> " " + join.kind().sql() + " " + source(join.source())
                                + join.on().map(on -> " on " + print(on)).orElse(""))
                        .collect(Collectors.joining())
                + query.where().map(where -> " where " + print(where)).orElse("")
                + (query.groupBy().isEmpty() ? "" : " group by " + list(query.groupBy()))
                + query.having().map(having -> " having " + print(having)).orElse("")
                + (query.orderBy().isEmpty() ? "" : " order by " + orders(query.orderBy()))
                + query.limit().map(limit -> " limit " + limit).orElse("")
                + query.offset().map(offset -> " offset " + offset).orElse("");
    }

    private static String orders(List<Query.Order> orders) {
        return orders.stream()
                .map(order -> print(order.value())
                        + (order.descending() ? " desc" : "")
                        + order.nulls().map(nulls -> " nulls " + nulls).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String source(From.Source source) {
        return (source.delimited() ? '"' + source.name() + '"' : source.name()) + " " + source.alias();
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionPrinter::print).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String not(boolean negated) {
        return negated ? "not " : "";
    }
}
