package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves what is true or false: comparisons and tests. */
final class PredicateResolver {
    private static final String COMPARES = "compares";

    private final Problems problems;
    private final TermResolver terms;
    private final TypeProblems types;
    private final Comparisons comparisons;

    PredicateResolver(Problems problems, TermResolver terms, TypeProblems types) {
        this.problems = problems;
        this.terms = terms;
        this.types = types;
        this.comparisons = new Comparisons(types);
    }

    /** The predicate, or nothing if the expression is none. */
    Optional<Term> predicate(Expression expression) {
        if (expression instanceof Expression.Comparison comparison) {
            return Optional.of(comparison(comparison));
        }
        if (expression instanceof Expression.DistinctTest test) {
            Comparisons.Pair pair = pair(test.left(), test.right());
            return Optional.of(
                    new Term.DistinctTest(pair.left(), pair.right(), test.negated(), ValueType.BOOLEAN, test.span()));
        }
        if (expression instanceof Expression.NullTest test) {
            return Optional.of(
                    new Term.Test(terms.value(test.operand()), "null", test.negated(), ValueType.BOOLEAN, test.span()));
        }
        if (expression instanceof Expression.TruthTest test) {
            return Optional.of(new Term.Test(
                    terms.condition(test.operand()),
                    String.valueOf(test.value()),
                    test.negated(),
                    ValueType.BOOLEAN,
                    test.span()));
        }
        if (expression instanceof Expression.In in) {
            return Optional.of(in(in));
        }
        if (expression instanceof Expression.InQuery in) {
            return Optional.of(in(in));
        }
        if (expression instanceof Expression.Between between) {
            return Optional.of(between(between));
        }
        if (expression instanceof Expression.Like like) {
            return Optional.of(new LikeResolver(problems, types)
                    .like(like, terms.value(like.value()), terms.value(like.pattern())));
        }
        return Optional.empty();
    }

    private Comparisons.Pair pair(Expression left, Expression right) {
        return comparisons.pair(COMPARES, left, terms.term(left), right, terms.term(right));
    }

    private Term comparison(Expression.Comparison comparison) {
        Comparisons.Pair pair = pair(comparison.left(), comparison.right());
        if (pair.left() instanceof Term.Null || pair.right() instanceof Term.Null) {
            boolean equal = comparison.operator().equals("=");
            Expression other = pair.left() instanceof Term.Null ? comparison.right() : comparison.left();
            problems.report(Code.TN173, comparison.span(), "compares with null, which is never true", more -> more.help(
                            "test it")
                    .code(problems.text().at(other.span()) + (equal ? " is null" : " is not null")));
        }
        return new Term.Comparison(
                comparison.operator(), pair.left(), pair.right(), ValueType.BOOLEAN, comparison.span());
    }

    private Term in(Expression.In in) {
        Term value = terms.term(in.value());
        List<Term> candidates = new ArrayList<>();
        for (Expression candidate : in.candidates()) {
            Comparisons.Pair pair = comparisons.pair(COMPARES, in.value(), value, candidate, terms.term(candidate));
            value = pair.left();
            candidates.add(pair.right());
        }
        return new Term.In(value, candidates, in.negated(), ValueType.BOOLEAN, in.span());
    }

    private Term in(Expression.InQuery in) {
        Term value = terms.value(in.value());
        ResolvedQuery query = terms.queries().oneValue(in.query());
        if (query.items().size() == 1) {
            Expression item = in.query().items().get(0);
            comparisons.pair(COMPARES, in.value(), value, item, query.items().get(0));
        }
        return new Term.InQuery(value, query, in.negated(), ValueType.BOOLEAN, in.span());
    }

    private Term between(Expression.Between between) {
        Term value = terms.term(between.value());
        Comparisons.Pair low =
                comparisons.pair(COMPARES, between.value(), value, between.low(), terms.term(between.low()));
        Comparisons.Pair high =
                comparisons.pair(COMPARES, between.value(), low.left(), between.high(), terms.term(between.high()));
        if (high.left().type().family() == Family.BOOLEAN) {
            types.wrongValue(between.value().span(), "looks for an order in", high.left(), "");
        }
        return new Term.Between(
                high.left(), low.right(), high.right(), between.negated(), ValueType.BOOLEAN, between.span());
    }
}
