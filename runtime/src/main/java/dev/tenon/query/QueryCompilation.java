package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.mapping.EntityType;
import dev.tenon.metamodel.Fetch;
import dev.tenon.spi.ProjectionUnit;
import dev.tenon.type.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Compiles one query: its select list, its fetch plan, and what stands around them. */
final class QueryCompilation {
    private final CompilationContext context;

    QueryCompilation(CompilationContext context) {
        this.context = context;
    }

    <T> CompiledQuery<T> query(Select<T> query) {
        QuerySpecification specification = complete(query);
        boolean wraps = WrappedQuery.isNeeded(specification, context);
        return wraps && specification.items().size() == 1
                ? new WrappedQuery(context, specification).compile(query.mapper())
                : flat(specification, query.mapper(), !wraps);
    }

    private QuerySpecification complete(Select<?> query) {
        QuerySpecification ordered = RelationshipOrder.complete(query.specification(), context);
        return distinct(TotalOrder.complete(ordered, context));
    }

    /** What a subquery repeats of a query, to which neither its order nor what is joined to it matters (LOD-14). */
    <T> CompiledQuery<T> owners(Select<T> query) {
        return flat(complete(query).withoutOrderAndLock(), query.mapper(), false);
    }

    /** Whether the subquery strategy repeats a query without its order. */
    static boolean hasOwners(Select<?> query) {
        QuerySpecification specification = query.specification();
        return specification.limit() == null
                && specification.offset() == null
                && fetches(specification, Fetch.Strategy.SUBQUERY)
                && !fetches(specification, Fetch.Strategy.FROM_JOIN);
    }

    private static boolean fetches(QuerySpecification specification, Fetch.Strategy strategy) {
        return specification.fetches().stream().anyMatch(fetch -> fetch.strategy() == strategy);
    }

    /** A limit counts entities, each once, also where joins repeat their rows. */
    private QuerySpecification distinct(QuerySpecification specification) {
        boolean limited = specification.limit() != null || specification.offset() != null;
        return limited && repeatsEntities(specification) ? specification.withDistinct() : specification;
    }

    /** Whether the entities that the query returns stand in several rows, and DISTINCT makes one of them. */
    boolean repeatsEntities(QuerySpecification specification) {
        return specification.repeatsOneEntity(context) && ordersByItself(specification);
    }

    /** DISTINCT rows are ordered by what they consist of. */
    private static boolean ordersByItself(QuerySpecification specification) {
        Place<?> entity = Fetches.entities(specification).get(0);
        return specification.orderBy().stream()
                .allMatch(item -> item.node() instanceof Node.Attribute attribute
                        && attribute.place().equals(entity));
    }

    /** The number of results of a query. */
    CompiledQuery<Long> count(Select<?> query) {
        List<Parameter> parameters = new ArrayList<>();
        String sql = Counting.write(context, query.specification(), parameters);
        List<ResultItem> items = List.of(new ResultItem.Scalar(1, ValueTypes.LONG));
        return new CompiledQuery<>(
                sql, "count " + name(query.specification()), parameters, items, Repetition.NONE, FetchPlan.NONE, row ->
                        (Long) row[0]);
    }

    /**
     * One level.
     *
     * @param mayJoin whether fetches may be joined; otherwise statements of their own load them
     */
    private <T> CompiledQuery<T> flat(
            QuerySpecification specification, RowMapper<? extends T> mapper, boolean mayJoin) {
        QueryWriter writer = new QueryWriter(context, null, specification);
        FetchPlanner planner =
                new FetchPlanner(context, specification, new QueriedJoins(specification, writer.scope()));
        SelectList list = new SelectList(context.syntax());
        List<Supplier<ResultItem>> written = new ArrayList<>();
        for (Selectable<?> item : specification.items()) {
            written.add(item(item, writer, list, mayJoin ? planner : planner.separating()));
        }
        // Joined columns stand behind those of all items.
        List<ResultItem> items = written.stream().map(Supplier::get).toList();
        Clause order = writer.orderBy();
        planner.order().forEach(each -> order.separate(", ").append(each));
        List<Parameter> parameters = new ArrayList<>();
        String sql = writer.write(list.clause(), order, parameters);
        return new CompiledQuery<>(
                sql,
                "select " + name(specification),
                parameters,
                items,
                planner.repetition(),
                specification.fetchPlan(),
                mapper);
    }

    private Supplier<ResultItem> item(Selectable<?> item, QueryWriter writer, SelectList list, FetchPlanner planner) {
        if (item instanceof Expression<?> expression) {
            int column = list.add(writer.expression(expression.node(), list.clause()));
            ResultItem scalar = new ResultItem.Scalar(column, new NodeTypes(context).of(expression.node()));
            return () -> scalar;
        }
        if (item instanceof ProjectedRecord<?> projected) {
            ResultItem projection = projection(projected, writer, list);
            return () -> projection;
        }
        Place<?> place = Fetches.entity(item);
        if (place == null) {
            throw new QueryException("TN517", item + " cannot be selected");
        }
        Source source = writer.scope().source(place);
        EntityType<?> type = source.type();
        int column = list.addEntity(source);
        return () -> new ResultItem.Entity(
                column, context.catalog().unit(type.javaType()), type, planner.plan(place, source, list));
    }

    private ResultItem projection(ProjectedRecord<?> projected, QueryWriter writer, SelectList list) {
        ProjectionUnit<?> unit = context.catalog().projection(projected.type());
        int column = list.next();
        for (String path : unit.paths()) {
            list.add(writer.expression(ProjectionPaths.attribute(context, unit.entityClass(), path), list.clause()));
        }
        return new ResultItem.Projection(column, unit);
    }

    /** What a query is about, for the statement log. */
    static String name(QuerySpecification specification) {
        Selectable<?> first = specification.items().get(0);
        Place<?> entity = Fetches.entity(first);
        if (entity != null) {
            return entity.type().getSimpleName();
        }
        if (first instanceof ProjectedRecord<?> projected) {
            return projected.type().getSimpleName();
        }
        return specification.items().stream()
                .filter(Expression.class::isInstance)
                .map(item -> NodeText.of(((Expression<?>) item).node()))
                .findFirst()
                .orElse("values");
    }
}
