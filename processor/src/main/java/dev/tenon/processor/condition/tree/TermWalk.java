package dev.tenon.processor.condition.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Visits the parts of a term. */
public final class TermWalk {
    private TermWalk() {}

    /** Visits a term and everything below it, subqueries included. */
    public static void everything(Term term, Consumer<Term> visitor) {
        walk(term, visitor, true);
    }

    /** Visits a term and everything below it but not inside of subqueries. */
    public static void outsideQueries(Term term, Consumer<Term> visitor) {
        walk(term, visitor, false);
    }

    /** The columns below a term but not inside of subqueries, in the order of the string. */
    public static List<Term.Column> columns(Term term) {
        List<Term.Column> columns = new ArrayList<>();
        outsideQueries(term, each -> {
            if (each instanceof Term.Column column) {
                columns.add(column);
            }
        });
        return columns;
    }

    /** All conditions and values of a query. */
    public static List<Term> parts(ResolvedQuery query) {
        List<Term> parts = new ArrayList<>(query.items());
        query.from().joins().forEach(join -> join.on().ifPresent(parts::add));
        query.where().ifPresent(parts::add);
        parts.addAll(query.groupBy());
        query.having().ifPresent(parts::add);
        query.orderBy().forEach(order -> parts.add(order.value()));
        return parts;
    }

    private static void walk(Term term, Consumer<Term> visitor, boolean queries) {
        visitor.accept(term);
        operands(term).forEach(operand -> walk(operand, visitor, queries));
        if (queries) {
            queryIn(term).flatMap(query -> parts(query).stream()).forEach(part -> walk(part, visitor, true));
        }
    }

    /** The query that a term holds. */
    public static Stream<ResolvedQuery> queryIn(Term term) {
        if (term instanceof Term.Exists exists) {
            return Stream.of(exists.query());
        }
        if (term instanceof Term.Scalar scalar) {
            return Stream.of(scalar.query());
        }
        return term instanceof Term.InQuery in ? Stream.of(in.query()) : Stream.empty();
    }

    private static List<Term> operands(Term term) {
        if (term instanceof Term.Logic logic) {
            return logic.operands();
        }
        if (term instanceof Term.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (term instanceof Term.DistinctTest test) {
            return List.of(test.left(), test.right());
        }
        if (term instanceof Term.Operation operation) {
            return operation.operands();
        }
        if (term instanceof Term.Call call) {
            return call.arguments();
        }
        if (term instanceof Term.Days days) {
            return List.of(days.from(), days.to());
        }
        if (term instanceof Term.Between between) {
            return List.of(between.value(), between.low(), between.high());
        }
        if (term instanceof Term.In in) {
            return with(in.value(), in.candidates());
        }
        if (term instanceof Term.Like like) {
            return with(like.value(), like.pattern());
        }
        return term instanceof Term.Case cases ? operands(cases) : operand(term);
    }

    private static List<Term> operand(Term term) {
        if (term instanceof Term.Not not) {
            return List.of(not.operand());
        }
        if (term instanceof Term.Test test) {
            return List.of(test.operand());
        }
        if (term instanceof Term.Cast cast) {
            return List.of(cast.operand());
        }
        if (term instanceof Term.Extract extract) {
            return List.of(extract.operand());
        }
        if (term instanceof Term.Shift shift) {
            return List.of(shift.operand());
        }
        return term instanceof Term.InQuery in ? List.of(in.value()) : List.of();
    }

    private static List<Term> operands(Term.Case cases) {
        List<Term> operands = new ArrayList<>();
        cases.operand().ifPresent(operands::add);
        cases.branches().forEach(branch -> {
            operands.add(branch.when());
            operands.add(branch.then());
        });
        cases.otherwise().ifPresent(operands::add);
        return operands;
    }

    private static List<Term> with(Term first, List<Term> others) {
        List<Term> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }
}
