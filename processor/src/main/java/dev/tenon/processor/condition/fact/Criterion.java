package dev.tenon.processor.condition.fact;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column and the constants that it must be one of.
 *
 * @param values literals, normalized; with {@code excluded} those that it must not be
 * @param excluded whether the column must be none of them
 * @param nullable whether it is the test for null: then there are no values
 */
public record Criterion(Term.Column column, Set<String> values, boolean excluded, boolean nullable) {
    public Criterion {
        values = Set.copyOf(values);
    }

    /** The criterion that a conjunct is, if it is one. */
    static Optional<Criterion> of(Term part) {
        if (part instanceof Term.Comparison comparison) {
            boolean equal = comparison.operator().equals("=");
            if (!equal && !comparison.operator().equals("<>")) {
                return Optional.empty();
            }
            return of(comparison.left(), List.of(comparison.right()), !equal)
                    .or(() -> of(comparison.right(), List.of(comparison.left()), !equal));
        }
        if (part instanceof Term.In in) {
            return of(in.value(), in.candidates(), in.negated());
        }
        if (part instanceof Term.Test test && test.operand() instanceof Term.Column column) {
            return test.word().equals("null")
                    ? Optional.of(new Criterion(column, Set.of(), test.negated(), true))
                    : Optional.of(new Criterion(column, Set.of(test.word()), test.negated(), false))
                            .filter(criterion -> !criterion.excluded());
        }
        if (part instanceof Term.Column column && column.type().family() == Family.BOOLEAN) {
            return Optional.of(new Criterion(column, Set.of("true"), false, false));
        }
        boolean denied = part instanceof Term.Not not
                && not.operand() instanceof Term.Column column
                && column.type().family() == Family.BOOLEAN;
        return denied
                ? Optional.of(new Criterion((Term.Column) ((Term.Not) part).operand(), Set.of("false"), false, false))
                : Optional.empty();
    }

    private static Optional<Criterion> of(Term value, List<Term> constants, boolean excluded) {
        if (!(value instanceof Term.Column column)) {
            return Optional.empty();
        }
        Set<String> values = new HashSet<>();
        for (Term constant : constants) {
            if (!(constant instanceof Term.Literal literal)) {
                return Optional.empty();
            }
            values.add(normalized(literal));
        }
        return Optional.of(new Criterion(column, values, excluded, false));
    }

    /** Numbers are equal by their value. */
    private static String normalized(Term.Literal literal) {
        return literal.type().family() == Family.NUMBER
                ? new BigDecimal(literal.value()).stripTrailingZeros().toString()
                : literal.value();
    }

    /** Whether no value of the column fulfils both; the aliases are not compared. */
    public boolean isDisjoint(Criterion other) {
        if (!column.column().equals(other.column.column())) {
            return false;
        }
        if (nullable || other.nullable) {
            // "is null" excludes everything that needs a value
            return isNullTest() != other.isNullTest();
        }
        if (excluded && other.excluded) {
            return false;
        }
        if (excluded || other.excluded) {
            return excluded ? values.containsAll(other.values) : other.values.containsAll(values);
        }
        return Collections.disjoint(values, other.values);
    }

    private boolean isNullTest() {
        return nullable && !excluded;
    }
}
