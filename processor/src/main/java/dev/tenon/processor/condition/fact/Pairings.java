package dev.tenon.processor.condition.fact;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.tree.TermWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the comparisons of a condition, and the columns on their two sides. */
final class Pairings {
    /** What is compared: by a comparison, an operator of the database, a pattern, or a function of two arguments. */
    private record Sides(Term left, List<Term> right, boolean equality) {}

    private final List<Pairing> found = new ArrayList<>();

    private Pairings() {}

    static List<Pairing> of(Term condition) {
        Pairings pairings = new Pairings();
        pairings.visit(condition, true);
        return List.copyOf(pairings.found);
    }

    private void visit(Term term, boolean certain) {
        if (term instanceof Term.Logic logic) {
            logic.operands().forEach(operand -> visit(operand, certain && logic.conjunction()));
        } else if (term instanceof Term.Not not) {
            visit(not.operand(), false);
        } else if (term instanceof Term.Test test) {
            visit(test.operand(), certain && test.word().equals("true") && !test.negated());
        } else {
            sides(term).ifPresent(sides -> add(sides, certain));
        }
    }

    private void add(Sides sides, boolean certain) {
        for (Term right : sides.right) {
            boolean bare = sides.left instanceof Term.Column && right instanceof Term.Column;
            for (Term.Column first : TermWalk.columns(sides.left)) {
                for (Term.Column second : TermWalk.columns(right)) {
                    found.add(new Pairing(first, second, sides.equality, bare, certain));
                }
            }
        }
    }

    private static Optional<Sides> sides(Term term) {
        if (term instanceof Term.Comparison comparison) {
            return Optional.of(new Sides(
                    comparison.left(),
                    List.of(comparison.right()),
                    comparison.operator().equals("=")));
        }
        if (term instanceof Term.DistinctTest test) {
            return Optional.of(new Sides(test.left(), List.of(test.right()), false));
        }
        if (term instanceof Term.Operation operation && operation.operands().size() == 2) {
            return Optional.of(
                    new Sides(operation.operands().get(0), operation.operands().subList(1, 2), false));
        }
        if (term instanceof Term.Like like) {
            return Optional.of(new Sides(like.value(), like.pattern(), false));
        }
        if (term instanceof Term.Between between) {
            return Optional.of(new Sides(between.value(), List.of(between.low(), between.high()), false));
        }
        if (term instanceof Term.In in) {
            return Optional.of(new Sides(in.value(), in.candidates(), false));
        }
        // a function as a condition compares its first argument with the others
        if (term instanceof Term.Call call && call.arguments().size() > 1) {
            return Optional.of(new Sides(
                    call.arguments().get(0),
                    call.arguments().subList(1, call.arguments().size()),
                    false));
        }
        return Optional.empty();
    }
}
