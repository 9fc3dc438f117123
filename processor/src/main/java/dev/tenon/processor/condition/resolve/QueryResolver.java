package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.syntax.From;
import dev.tenon.processor.condition.syntax.Query;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves from clauses and queries. */
final class QueryResolver {
    private final Problems problems;
    private Scope scope;

    QueryResolver(Problems problems, Scope outer) {
        this.problems = problems;
        this.scope = outer.inner();
    }

    /** The aliases after what was resolved. */
    Scope scope() {
        return scope;
    }

    /** A query whose items do not matter. */
    ResolvedQuery query(Query query) {
        ResolvedFrom from = from(query.from());
        return rest(query, from, Optional.empty());
    }

    /** A query that gives one value for each row. */
    ResolvedQuery oneValue(Query query) {
        if (query.items().size() != 1) {
            problems.report(
                    Code.TN176,
                    query.span(),
                    "has a subquery that does not select one value",
                    more -> more.found("it selects "
                            + (query.items().isEmpty() ? "*" : query.items().size() + " values")));
        }
        return query(query);
    }

    /** A query that gives whole rows of a relation: it selects one alias of it. */
    ResolvedQuery rows(Query query, Relation relation) {
        ResolvedFrom from = from(query.from());
        Optional<String> row = Optional.empty();
        if (query.items().size() == 1
                && query.items().get(0) instanceof Expression.Name name
                && name.parts().size() == 1) {
            String alias = name.parts().get(0).text();
            row = scope.relation(alias)
                    .filter(each -> each.table().equals(relation.table()))
                    .map(each -> alias);
        }
        if (row.isEmpty()) {
            String alias = from.sources().stream()
                    .filter(source -> source.relation().table().equals(relation.table()))
                    .map(ResolvedFrom.Source::alias)
                    .findFirst()
                    .orElse("");
            problems.report(
                    Code.TN176,
                    query.items().isEmpty()
                            ? query.span()
                            : query.items().get(0).span(),
                    "does not select the rows of " + relation.name(),
                    more -> alias.isEmpty()
                            ? more.help("name " + relation.name() + " in the from clause, and select its alias")
                            : more.help("select the alias of " + relation.name())
                                    .code("select " + alias + " from …"));
        }
        return rest(query, from, Optional.of(row.orElse("")));
    }

    private ResolvedQuery rest(Query query, ResolvedFrom from, Optional<String> row) {
        TermResolver terms = new TermResolver(problems, scope);
        List<Term> items = row.isPresent()
                ? List.of()
                : query.items().stream().map(terms::value).toList();
        Optional<Term> where = query.where().map(terms::condition);
        List<Term> groupBy = query.groupBy().stream().map(terms::value).toList();
        Optional<Term> having = query.having().map(terms::condition);
        List<ResolvedQuery.Order> orderBy = query.orderBy().stream()
                .map(order -> new ResolvedQuery.Order(terms.value(order.value()), order.descending(), order.nulls()))
                .toList();
        if (query.limit().isPresent() && orderBy.isEmpty() && row.isPresent()) {
            problems.report(
                    Code.TN176,
                    query.span(),
                    "limits rows that have no order",
                    more -> more.help("say which come first: order by … limit "
                            + query.limit().get()));
        }
        return new ResolvedQuery(
                query.distinct(), items, row, from, where, groupBy, having, orderBy, query.limit(), query.offset());
    }

    ResolvedFrom from(From from) {
        ResolvedFrom.Source first = source(from.first());
        return new ResolvedFrom(first, joins(from.joins()));
    }

    /** Joined relations; each condition sees the aliases up to its own. */
    List<ResolvedFrom.Join> joins(List<From.Join> joins) {
        List<ResolvedFrom.Join> resolved = new ArrayList<>();
        for (From.Join join : joins) {
            ResolvedFrom.Source source = source(join.source());
            Optional<Term> on = join.on().map(condition -> new TermResolver(problems, scope).condition(condition));
            resolved.add(new ResolvedFrom.Join(join.kind(), source, on));
        }
        return resolved;
    }

    private ResolvedFrom.Source source(From.Source source) {
        Relation relation = new RelationResolver(problems, scope.relations()).relation(source);
        String alias = source.alias();
        if (scope.relation(alias).isPresent() || alias.equals("this") || alias.equals("that")) {
            problems.report(
                    Code.TN176,
                    source.aliasSpan(),
                    "gives the alias " + alias + " twice",
                    more -> more.help("take another alias for " + source.name()));
        } else {
            scope = scope.with(alias, relation);
        }
        return new ResolvedFrom.Source(relation, alias);
    }
}
