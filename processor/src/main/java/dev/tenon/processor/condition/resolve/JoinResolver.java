package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.syntax.From;
import dev.tenon.processor.condition.syntax.TargetRelation;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import java.util.Optional;

/** Resolves what was parsed. A result counts only if there are no problems. */
public final class JoinResolver {
    private JoinResolver() {}

    /** A condition over the aliases of the scope. */
    public static Term condition(Problems problems, Scope scope, Expression condition) {
        return new TermResolver(problems, scope).condition(condition);
    }

    /** A from clause, whose conditions see the aliases of the scope and their own. */
    public static ResolvedFrom from(Problems problems, Scope scope, From from) {
        return new QueryResolver(problems, scope).from(from);
    }

    /** The relation of a target. A query that replaces its table sees its own aliases only. */
    public static ResolvedTarget target(Problems problems, Scope scope, Relation that, TargetRelation target) {
        Optional<ResolvedQuery> query =
                target.query().map(each -> new QueryResolver(problems, Scope.of(scope.relations())).rows(each, that));
        QueryResolver joins = new QueryResolver(problems, scope.with("that", that));
        return new ResolvedTarget(that, query, joins.joins(target.joins()));
    }
}
