package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Comparability;

/** Brings values that stand beside each other together, and reports those that do not fit. */
final class Comparisons {
    private final TypeProblems problems;

    Comparisons(TypeProblems problems) {
        this.problems = problems;
    }

    /** Two values, each adapted to the other. */
    record Pair(Term left, Term right) {}

    /**
     * Adapts two values to each other and checks them.
     *
     * @param does what is done with them, as in {@code compares}
     */
    Pair pair(String does, Expression left, Term first, Expression right, Term second) {
        Term one = Adaptation.adapt(first, second.type());
        Term other = Adaptation.adapt(second, one.type());
        if (one instanceof Term.Duration || other instanceof Term.Duration) {
            problems.strayInterval(one instanceof Term.Duration ? one.span() : other.span());
        } else if (!Comparability.fits(one.type(), other.type())) {
            problems.mismatch(does, left, one, right, other);
        }
        return new Pair(one, other);
    }
}
