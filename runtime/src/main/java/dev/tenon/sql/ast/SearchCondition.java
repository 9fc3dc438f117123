package dev.tenon.sql.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search condition (ISO 9075-2, 8.21). */
public sealed interface SearchCondition extends ValueExpression {

    /** The comparison operators. */
    enum Comparator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** As SQL writes it. */
        public String sign() {
            return sign;
        }
    }

    /** Two values, or two row values, compared. */
    record Comparison(ValueExpression left, Comparator comparator, ValueExpression right) implements SearchCondition {}

    /** Whether two values are equal, null being equal to null; negated for {@code is distinct from}. */
    record NotDistinct(ValueExpression left, ValueExpression right, boolean negated) implements SearchCondition {}

    /** Whether a value lies between two, both included. */
    record Between(ValueExpression value, ValueExpression low, ValueExpression high, boolean negated)
            implements SearchCondition {}

    /** Whether a value is one of a list. An empty list has no value in it. */
    record InList(ValueExpression value, List<ValueExpression> candidates, boolean negated) implements SearchCondition {
        public InList {
            candidates = List.copyOf(candidates);
        }
    }

    /** Whether a value, or a row value, is among a query's rows. */
    record InSubquery(ValueExpression value, QueryExpression query, boolean negated) implements SearchCondition {}

    /**
     * Whether a text matches a pattern.
     *
     * @param escape null for the backslash, on every database
     */
    record Like(
            ValueExpression value,
            ValueExpression pattern,
            @Nullable ValueExpression escape,
            boolean ignoringCase,
            boolean negated)
            implements SearchCondition {}

    /** Whether a value is null. */
    record NullTest(ValueExpression value, boolean negated) implements SearchCondition {}

    /** Whether a query has rows. */
    record Exists(QueryExpression query, boolean negated) implements SearchCondition {}

    /** All of several conditions; at least two. */
    record Conjunction(List<SearchCondition> conditions) implements SearchCondition {
        public Conjunction {
            conditions = List.copyOf(conditions);
        }
    }

    /** Any of several conditions; at least two. */
    record Disjunction(List<SearchCondition> conditions) implements SearchCondition {
        public Disjunction {
            conditions = List.copyOf(conditions);
        }
    }

    /** The opposite of a condition. */
    record Negation(SearchCondition condition) implements SearchCondition {}

    /** A value that is a truth value: a boolean column, a function's result, verbatim SQL. */
    record BooleanValue(ValueExpression value) implements SearchCondition {}

    /** Equality, the most frequent of conditions. */
    static SearchCondition equal(ValueExpression left, ValueExpression right) {
        return new Comparison(left, Comparator.EQUAL, right);
    }

    /**
     * All of several conditions, in one level; the condition itself if it is one.
     *
     * @return null for no condition
     */
    static @Nullable SearchCondition all(List<? extends SearchCondition> conditions) {
        List<SearchCondition> flat = new ArrayList<>();
        for (SearchCondition condition : conditions) {
            if (condition instanceof Conjunction nested) {
                flat.addAll(nested.conditions());
            } else {
                flat.add(condition);
            }
        }
        return switch (flat.size()) {
            case 0 -> null;
            case 1 -> flat.get(0);
            default -> new Conjunction(flat);
        };
    }
}
