package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.expression.SortItem;
import dev.tenon.type.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one level of a query, clause by clause; FROM last, because the other clauses add joins to it. Each clause keeps its
 * parameters, which are put together in the order of the text.
 */
final class QueryWriter {
    private final CompilationContext context;
    private final QuerySpecification specification;
    private final Scope scope;
    private final FromWriter from;

    /** A writer of a query inside {@code outer}, or of a whole statement. */
    QueryWriter(CompilationContext context, @Nullable Scope outer, QuerySpecification specification) {
        this.context = context;
        this.specification = specification;
        this.scope = new Scope(context, outer);
        this.from = new FromWriter(context, scope);
        from.add(specification);
    }

    Scope scope() {
        return scope;
    }

    /** A query inside an expression. */
    static String subquery(CompilationContext context, Scope outer, Select<?> query, List<Parameter> parameters) {
        QuerySpecification specification = query.specification();
        if (specification.limit() != null || specification.offset() != null) {
            specification = RelationshipOrder.complete(specification, context);
        }
        QueryWriter writer = new QueryWriter(context, outer, specification);
        Clause items = new Clause();
        for (Selectable<?> item : specification.items()) {
            items.separate(", ").append(writer.columns(item, items));
        }
        return writer.write(items, writer.orderBy(), parameters);
    }

    /** A query inside EXISTS: only whether there are rows matters. */
    static String existence(CompilationContext context, Scope outer, Select<?> query, List<Parameter> parameters) {
        QuerySpecification specification = query.specification();
        if (!specification.groupBy().isEmpty() || !specification.having().isEmpty()) {
            return subquery(context, outer, query, parameters);
        }
        QueryWriter writer = new QueryWriter(context, outer, specification);
        return writer.write(new Clause().append("1"), new Clause(), parameters);
    }

    /** The whole, with the given select list and order. */
    String write(Clause items, Clause order, List<Parameter> parameters) {
        requireRows();
        Clause where = where();
        Clause groupBy = groupBy();
        Clause having = conditions(" having ", specification.having());
        Clause ending = ending();
        Clause all = new Clause();
        all.append(specification.distinct() ? "select distinct " : "select ");
        all.append(items).append(new Clause(from.text(), from.parameters()));
        all.append(where).append(groupBy).append(having);
        if (!order.isEmpty()) {
            all.append(" order by ").append(order);
        }
        all.append(ending);
        parameters.addAll(all.parameters());
        return all.text();
    }

    /** Without a table, SQL aggregates a row of nothing. */
    private void requireRows() {
        if (from.isEmpty() && itemNodes(specification).stream().anyMatch(NodeWalk::aggregates)) {
            throw new QueryException(
                    "TN512",
                    "there are no rows to aggregate: " + specification.items() + " is from nothing\n"
                            + "help:   bring an entity in with from(X.class)");
        }
    }

    /** An expression, whose parameters go to the clause. */
    String expression(Node node, Clause clause) {
        return new ExpressionWriter(context, scope, clause.parameters()).write(node);
    }

    /** The user's order. */
    Clause orderBy() {
        Clause clause = new Clause();
        OrderOfValues order = new OrderOfValues(context, new NodeTypes(context));
        for (SortItem item : specification.orderBy()) {
            order.check(item.node());
            clause.separate(", ").append(sort(expression(item.node(), clause), item));
        }
        return clause;
    }

    /** An item of an order. */
    static String sort(String expression, SortItem item) {
        String nulls =
                switch (item.nulls()) {
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                    case AS_THE_DATABASE_DOES -> "";
                };
        return expression + (item.descending() ? " desc" : "") + nulls;
    }

    /** An item of a subquery's select list; an entity is its identifier. */
    String columns(Selectable<?> item, Clause clause) {
        if (item instanceof Expression<?> expression) {
            return expression(expression.node(), clause);
        }
        Place<?> entity = Fetches.entity(item);
        if (entity == null) {
            throw new QueryException("TN517", "a record cannot be selected by a subquery: " + item);
        }
        return String.join(", ", new KeyConditions(context, scope, clause.parameters()).columns(new Node.Row(entity)));
    }

    private Clause where() {
        Clause owned = from.conditions();
        return owned.isEmpty()
                ? conditions(" where ", specification.where())
                : new Clause().append(" where ").append(owned).append(conditions(" and ", specification.where()));
    }

    private Clause conditions(String keyword, List<Node> conditions) {
        Clause clause = new Clause();
        if (!conditions.isEmpty()) {
            clause.append(keyword)
                    .append(new ExpressionWriter(context, scope, clause.parameters()).conditions(conditions));
        }
        return clause;
    }

    private Clause groupBy() {
        Clause clause = new Clause();
        for (Node node : specification.groupBy()) {
            clause.append(clause.isEmpty() ? " group by " : ", ").append(expression(node, clause));
        }
        return clause;
    }

    /** Limit, offset and locks. */
    private Clause ending() {
        Clause clause = new Clause();
        Long limit = specification.limit();
        Long offset = specification.offset();
        if (limit != null) {
            clause.parameters().add(new Parameter.Value<>(ValueTypes.LONG, limit));
        }
        if (offset != null) {
            clause.parameters().add(new Parameter.Value<>(ValueTypes.LONG, offset));
        }
        if (limit != null || offset != null) {
            clause.append(context.syntax().limit(limit == null ? null : "?", offset == null ? null : "?"));
        }
        return clause.append(LockClause.of(context, specification, scope, from));
    }

    /** The items' nodes, to see what a query consists of. */
    static List<Node> itemNodes(QuerySpecification specification) {
        List<Node> nodes = new ArrayList<>();
        for (Selectable<?> item : specification.items()) {
            if (item instanceof Expression<?> expression) {
                nodes.add(expression.node());
            }
        }
        return nodes;
    }
}
