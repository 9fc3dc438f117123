package dev.tenon.processor.condition.fact;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.model.mapping.ColumnCriterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conjunct that says by constants what a column is. */
record Criterion(String alias, ColumnCriterion demand) {

    /** The criterion that a conjunct is, if it is one. */
    static Optional<Criterion> of(Term part) {
        if (part instanceof Term.Comparison comparison) {
            return ofComparison(comparison);
        }
        if (part instanceof Term.In in) {
            return of(in.value(), in.candidates(), in.negated());
        }
        if (part instanceof Term.Test test && test.operand() instanceof Term.Column column) {
            return ofTest(test, column);
        }
        if (part instanceof Term.Not not) {
            return ofFlag(not.operand(), "false");
        }
        return ofFlag(part, "true");
    }

    private static Optional<Criterion> ofComparison(Term.Comparison comparison) {
        boolean equal = comparison.operator().equals("=");
        if (!equal && !comparison.operator().equals("<>")) {
            return Optional.empty();
        }
        return of(comparison.left(), List.of(comparison.right()), !equal)
                .or(() -> of(comparison.right(), List.of(comparison.left()), !equal));
    }

    /** {@code is null}, {@code is true}, {@code is false}; a negated one of the latter allows null. */
    private static Optional<Criterion> ofTest(Term.Test test, Term.Column column) {
        if (test.word().equals("null")) {
            return Optional.of(on(column, List.of(), test.negated()));
        }
        return test.negated() ? Optional.empty() : Optional.of(on(column, List.of(test.word()), false));
    }

    private static Optional<Criterion> ofFlag(Term part, String value) {
        return part instanceof Term.Column column && column.type().family() == Family.BOOLEAN
                ? Optional.of(on(column, List.of(value), false))
                : Optional.empty();
    }

    private static Optional<Criterion> of(Term value, List<Term> constants, boolean excluded) {
        if (!(value instanceof Term.Column column)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (Term constant : constants) {
            if (!(constant instanceof Term.Literal literal)
                    || !hasOneText(literal.type().family())) {
                return Optional.empty();
            }
            values.add(normalized(literal));
        }
        return Optional.of(on(column, values.stream().sorted().toList(), excluded));
    }

    private static Criterion on(Term.Column column, List<String> values, boolean excluded) {
        return new Criterion(column.alias(), new ColumnCriterion(column.column(), values, excluded));
    }

    /** One point in time can be written in several ways. */
    private static boolean hasOneText(Family family) {
        return family == Family.NUMBER || family == Family.TEXT || family == Family.BOOLEAN || family == Family.UUID;
    }

    /** Numbers are equal by their value. */
    private static String normalized(Term.Literal literal) {
        return literal.type().family() == Family.NUMBER
                ? new BigDecimal(literal.value()).stripTrailingZeros().toString()
                : literal.value();
    }
}
