package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.fact.Pairing;
import dev.tenon.processor.condition.text.JoinTemplates;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a condition: columns of the two rows that have to be equal, and what else has to hold. */
final class ColumnPairs {
    private ColumnPairs() {}

    /** Each column of the owner with the column of the target that must equal it. */
    static List<Pair> equal(ConditionFacts facts) {
        return facts.conjuncts().stream()
                .flatMap(part -> pair(part).stream())
                .distinct()
                .toList();
    }

    /** The other conjuncts as SQL; empty if there are none. */
    static String rest(ConditionFacts facts) {
        return facts.conjuncts().stream()
                .filter(part -> pair(part).isEmpty())
                .map(part -> JoinTemplates.condition(part).text())
                .collect(Collectors.joining(" and "));
    }

    private static Optional<Pair> pair(Term conjunct) {
        if (!(conjunct instanceof Term.Comparison comparison)
                || !comparison.operator().equals("=")
                || !(comparison.left() instanceof Term.Column left)
                || !(comparison.right() instanceof Term.Column right)) {
            return Optional.empty();
        }
        if (isOwners(left) && isTargets(right)) {
            return Optional.of(new Pair(left.column(), right.column()));
        }
        return isOwners(right) && isTargets(left)
                ? Optional.of(new Pair(right.column(), left.column()))
                : Optional.empty();
    }

    /** The foreign columns of one side with the columns that give them their values (REL-19), the owner's first. */
    static List<Pair> written(ConditionFacts facts, List<Term.Column> foreign, boolean foreignOnOwner) {
        List<Pair> pairs = new ArrayList<>();
        for (Pairing pairing : facts.pairings()) {
            boolean left = foreign.stream().anyMatch(pairing.left()::isSame);
            boolean right = foreign.stream().anyMatch(pairing.right()::isSame);
            boolean across = !pairing.left().alias().equals(pairing.right().alias());
            if (pairing.equality() && left != right && across) {
                Term.Column holder = left ? pairing.left() : pairing.right();
                Term.Column other = left ? pairing.right() : pairing.left();
                Pair pair = foreignOnOwner
                        ? new Pair(holder.column(), other.column())
                        : new Pair(other.column(), holder.column());
                if (!pairs.contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** Whether a column is the owner's. */
    static boolean isOwners(Term.Column column) {
        return column.alias().equals("this");
    }

    /** Whether a column is the target's. */
    static boolean isTargets(Term.Column column) {
        return column.alias().equals("that");
    }
}
