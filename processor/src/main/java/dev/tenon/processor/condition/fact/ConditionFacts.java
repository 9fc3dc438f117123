package dev.tenon.processor.condition.fact;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.tree.TermWalk;
import dev.tenon.processor.model.mapping.ColumnCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is asked of a condition: its columns, which of them are foreign, its parts, the columns that it compares. */
public final class ConditionFacts {
    private final Term condition;

    public ConditionFacts(Term condition) {
        this.condition = condition;
    }

    /** Every occurrence of a column, in the order of the string; subqueries are left out. */
    public List<Term.Column> columns() {
        return TermWalk.columns(condition);
    }

    /** The columns inside {@code foreign(…)}, each once (REL-10). */
    public List<Term.Column> foreignColumns() {
        List<Term.Column> foreign = new ArrayList<>();
        for (Term.Column column : columns()) {
            if (column.foreign() && foreign.stream().noneMatch(column::isSame)) {
                foreign.add(column);
            }
        }
        return List.copyOf(foreign);
    }

    /** Whether {@code foreign(…)} was written, so that nothing else counts as foreign (REL-10). */
    public boolean marksForeign() {
        return !foreignColumns().isEmpty();
    }

    /** The parts that are joined by {@code and} at the top; the condition itself if there is no {@code and}. */
    public List<Term> conjuncts() {
        return conjuncts(condition).toList();
    }

    private static Stream<Term> conjuncts(Term term) {
        return term instanceof Term.Logic logic && logic.conjunction()
                ? logic.operands().stream().flatMap(ConditionFacts::conjuncts)
                : Stream.of(term);
    }

    /**
     * The columns that are compared with each other, at any depth but not in subqueries, through casts and functions, under
     * {@code or} and {@code not} as well (REL-18, REL-19).
     */
    public List<Pairing> pairings() {
        return Pairings.of(condition);
    }

    /** Whether it is nothing but equalities of two bare columns, joined by {@code and}. */
    public boolean isPlainEqualities() {
        return conjuncts().stream()
                .allMatch(part -> part instanceof Term.Comparison comparison
                        && comparison.operator().equals("=")
                        && comparison.left() instanceof Term.Column
                        && comparison.right() instanceof Term.Column);
    }

    /** The conjuncts that are no equalities of two bare columns: used for SELECT only (REL-20). */
    public List<Term> extraCriteria() {
        return conjuncts().stream()
                .filter(part -> !new ConditionFacts(part).isPlainEqualities())
                .toList();
    }

    /** What the conjuncts say of single columns of an alias by constants. */
    public List<ColumnCriterion> criteria(String alias) {
        return conjuncts().stream()
                .map(Criterion::of)
                .flatMap(Optional::stream)
                .filter(criterion -> criterion.alias().equals(alias))
                .map(Criterion::demand)
                .toList();
    }

    /** The aliases whose columns it uses, those of outer queries inside of subqueries included. */
    public Set<String> aliases() {
        Set<String> aliases = new TreeSet<>();
        TermWalk.everything(condition, term -> {
            if (term instanceof Term.Column column) {
                aliases.add(column.alias());
            }
        });
        aliases.removeAll(innerAliases());
        return aliases;
    }

    /** The aliases that its subqueries give. */
    public Set<String> innerAliases() {
        Set<String> aliases = new TreeSet<>();
        TermWalk.everything(condition, term -> TermWalk.queryIn(term)
                .flatMap(query -> query.from().sources().stream())
                .forEach(source -> aliases.add(source.alias())));
        return aliases;
    }

    /** Whether it holds a subquery. */
    public boolean hasSubquery() {
        return !innerAliases().isEmpty();
    }
}
