package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.SortItem;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.metamodel.Fetch;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles a query of one entity inside a derived table, to which what is fetched is joined: a limit, DISTINCT or GROUP BY
 * must not see the joined rows (LOD-11).
 */
final class WrappedQuery {
    private final CompilationContext context;
    private final QuerySpecification specification;
    private final Place<?> place;

    WrappedQuery(CompilationContext context, QuerySpecification specification) {
        this.context = context;
        this.specification = specification;
        this.place = Fetches.entities(specification).get(0);
    }

    static boolean isNeeded(QuerySpecification specification, CompilationContext context) {
        boolean limited = specification.limit() != null || specification.offset() != null;
        boolean merged = specification.distinct() || !specification.groupBy().isEmpty();
        return specification.fetches().stream()
                .anyMatch(fetch -> isJoinedByFetch(fetch)
                        && !isDeferred(fetch, context)
                        && (merged || (limited && joinsCollection(fetch, context))));
    }

    private static boolean isJoinedByFetch(Fetch fetch) {
        return fetch.strategy().isJoined() && fetch.strategy() != Fetch.Strategy.FROM_JOIN;
    }

    private static boolean joinsCollection(Fetch fetch, CompilationContext context) {
        AttributeType attribute = Attributes.find(context.type(fetch.owner()), fetch.name());
        boolean toOne = attribute instanceof AttributeType.Basic
                || (attribute instanceof Association association && association.isToOne());
        return fetch.strategy().isJoined()
                && (!toOne || fetch.next().stream().anyMatch(next -> joinsCollection(next, context)));
    }

    private static boolean isDeferred(Fetch fetch, CompilationContext context) {
        return Attributes.find(context.type(fetch.owner()), fetch.name()) instanceof AttributeType.Basic;
    }

    <T> CompiledQuery<T> compile(RowMapper<? extends T> mapper) {
        QueryWriter inner = new QueryWriter(context, null, specification);
        Source entity = inner.scope().source(place);
        EntityType<?> type = entity.type();
        String alias = entity.alias();
        entity.joinTables();
        Clause columns = innerColumns(entity);
        List<String> outerOrder = new ArrayList<>();
        Clause innerOrder = new Clause();
        for (SortItem item : specification.orderBy()) {
            String column = orderColumn(item, inner, columns, type, alias);
            innerOrder.separate(", ").append(QueryWriter.sort(column, item));
            outerOrder.add(QueryWriter.sort(column.contains(".") ? column : alias + "." + column, item));
        }
        List<Parameter> parameters = new ArrayList<>();
        String table = "(" + inner.write(columns, innerOrder, parameters) + ") " + alias;
        return outer(new Source(place, type, alias, false, table).asNarrowed(), parameters, outerOrder, mapper);
    }

    /** The entity's columns, by which the outer query knows them. */
    private Clause innerColumns(Source entity) {
        EntityType<?> type = entity.type();
        Clause columns = new Clause();
        List<String> texts = SelectList.columns(entity, context.syntax());
        for (int i = 0; i < texts.size(); i++) {
            boolean expression = SelectList.isExpression(type.selection().get(i));
            columns.separate(", ").append(texts.get(i)).append(expression ? " as x" + (i + 1) : "");
        }
        for (Fetch fetch : specification.fetches()) {
            if (Fetches.startsAt(fetch, place)
                    && !fetch.strategy().raises()
                    && Attributes.find(type, fetch.name()) instanceof AttributeType.Basic deferred
                    && deferred.table() == 0) {
                columns.separate(", ").append(Joins.column(entity.alias(), deferred.column()));
            }
        }
        return columns;
    }

    private static List<String> outerColumns(EntityType<?> type, String alias) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < type.selection().size(); i++) {
            String item = type.selection().get(i);
            columns.add(alias + "." + (SelectList.isExpression(item) ? "x" + (i + 1) : item));
        }
        return columns;
    }

    /** A column of the entity as it is; anything else becomes a column of the derived table. */
    private String orderColumn(SortItem item, QueryWriter inner, Clause columns, EntityType<?> type, String alias) {
        int before = columns.parameters().size();
        String expression = inner.expression(item.node(), columns);
        boolean plain = item.node() instanceof Node.Attribute && expression.startsWith(alias + ".");
        if (plain
                && columns.parameters().size() == before
                && type.selection().contains(expression.substring(alias.length() + 1))) {
            return expression;
        }
        String name = "o" + (1 + count(columns.text(), " as o"));
        columns.append(", ").append(expression).append(" as ").append(name);
        return name;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private <T> CompiledQuery<T> outer(
            Source table, List<Parameter> parameters, List<String> order, RowMapper<? extends T> mapper) {
        SelectList list = new SelectList(context.syntax());
        outerColumns(table.type(), table.alias()).forEach(list::add);
        FetchPlanner planner = new FetchPlanner(context, specification, null);
        List<PlannedFetch> fetches = planner.plan(place, table, list);
        List<String> allOrder = new ArrayList<>(order);
        allOrder.addAll(planner.order());
        StringBuilder sql =
                new StringBuilder("select ").append(list.clause().text()).append(" from ");
        table.appendTo(sql, context);
        if (!allOrder.isEmpty()) {
            sql.append(" order by ").append(String.join(", ", allOrder));
        }
        ResultItem item =
                new ResultItem.Entity(1, context.catalog().unit(table.type().javaType()), table.type(), fetches);
        return new CompiledQuery<>(
                sql.toString(),
                "select " + QueryCompilation.name(specification),
                parameters,
                List.of(item),
                planner.repetition(),
                specification.fetchPlan(),
                mapper);
    }
}
