package dev.tenon.processor.condition;

import dev.tenon.processor.condition.resolve.JoinResolver;
import dev.tenon.processor.condition.resolve.Scope;
import dev.tenon.processor.condition.source.ConditionText;
import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.JoinParser;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.diagnostic.Diagnostics;
import java.util.Optional;

/** Reads the strings of {@code @JoinOn}, {@code @Through} and {@code @JoinTarget}; everything wrong is reported. */
public final class JoinLanguage {
    private final Diagnostics diagnostics;

    public JoinLanguage(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A condition over the aliases of the scope; nothing if a part is wrong. */
    public Optional<Term> condition(ConditionText text, Scope scope) {
        Problems problems = new Problems(text);
        Optional<Term> term =
                JoinParser.condition(problems).map(expression -> JoinResolver.condition(problems, scope, expression));
        return complete(problems, term);
    }

    /** A from clause; {@link #scope} has its aliases then. */
    public Optional<ResolvedFrom> from(ConditionText text, Scope scope) {
        Problems problems = new Problems(text);
        Optional<ResolvedFrom> from =
                JoinParser.from(problems).map(clause -> JoinResolver.from(problems, scope, clause));
        return complete(problems, from);
    }

    /** The relation of a target; joined conditions see {@code that} and each other. */
    public Optional<ResolvedTarget> target(ConditionText text, Scope scope, Relation that) {
        Problems problems = new Problems(text);
        Optional<ResolvedTarget> target =
                JoinParser.target(problems).map(relation -> JoinResolver.target(problems, scope, that, relation));
        return complete(problems, target);
    }

    /** A scope and the aliases of a from clause. */
    public static Scope scope(Scope scope, ResolvedFrom from) {
        Scope more = scope;
        for (ResolvedFrom.Source source : from.sources()) {
            more = more.with(source.alias(), source.relation());
        }
        return more;
    }

    /** A scope and the aliases of a target's relation, {@code that} first. */
    public static Scope scope(Scope scope, ResolvedTarget target) {
        Scope more = scope.with("that", target.relation());
        for (ResolvedFrom.Join join : target.joins()) {
            more = more.with(join.source().alias(), join.source().relation());
        }
        return more;
    }

    private <T> Optional<T> complete(Problems problems, Optional<T> resolved) {
        problems.all().forEach(diagnostics::report);
        return problems.none() ? resolved : Optional.empty();
    }
}
