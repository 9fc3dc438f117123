package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.metamodel.Fetch;
import dev.tenon.metamodel.FetchWay;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the fetch paths of a query, and writes the joins and columns of those that are joined. */
final class FetchPlanner {
    private static final FetchWay JOINED = FetchWay.of(Fetch.Strategy.JOINED);

    private final CompilationContext context;
    private final List<Fetch> fetches;
    private final List<String> order = new ArrayList<>();
    private final Set<Source> outerJoined = new HashSet<>();
    private final @Nullable QueriedJoins queried;
    private final boolean joins;
    /** Whether something else than one joined collection repeats rows. */
    private final boolean repeated;

    private boolean joinsCollection;

    /**
     * A planner.
     *
     * @param queried the joins of the query, where fetches can be taken from them; null where it stands in a derived table
     */
    FetchPlanner(CompilationContext context, QuerySpecification specification, @Nullable QueriedJoins queried) {
        this(context, specification.fetches(), queried, true, repeats(context, specification));
    }

    private FetchPlanner(
            CompilationContext context,
            List<Fetch> fetches,
            @Nullable QueriedJoins queried,
            boolean joins,
            boolean repeated) {
        this.context = context;
        this.fetches = fetches;
        this.queried = queried;
        this.joins = joins;
        this.repeated = repeated;
    }

    private static boolean repeats(CompilationContext context, QuerySpecification specification) {
        if (specification.fetches().isEmpty()) {
            return false;
        }
        int joined = 0;
        for (Place<?> entity : Fetches.entities(specification)) {
            joined += joinedCollections(
                    context,
                    context.type(entity.type()),
                    specification.fetches().stream()
                            .filter(fetch -> Fetches.startsAt(fetch, entity))
                            .toList());
        }
        return joined > 1
                || specification.items().size() > 1
                || (!specification.distinct() && specification.repeatsOneEntity(context));
    }

    private static int joinedCollections(CompilationContext context, EntityType<?> owner, List<Fetch> fetches) {
        int found = 0;
        for (Fetch fetch : fetches) {
            if (fetch.strategy().isJoined()) {
                AttributeType attribute = attribute(fetch, owner);
                boolean one = attribute instanceof AttributeType.Basic
                        || (attribute instanceof Association association && association.isToOne());
                int behind = fetch.next().isEmpty()
                        ? 0
                        : joinedCollections(context, context.type(fetch.target()), fetch.next());
                found += one && behind == 0 ? 0 : 1; // the target of several stands in the rows of each of them
                found += behind;
            }
        }
        return found;
    }

    /** A planner that joins nothing. */
    FetchPlanner separating() {
        return new FetchPlanner(context, fetches, null, false, repeated);
    }

    /** What is fetched from an entity; joins are attached to its source, their columns added to the list. */
    List<PlannedFetch> plan(Place<?> entity, Source source, SelectList list) {
        return plan(rooted(entity), source, list);
    }

    /** The order of the joined collections, behind the user's. */
    List<String> order() {
        return order;
    }

    /** What the joined collections repeat. */
    Repetition repetition() {
        return !joinsCollection ? Repetition.NONE : repeated ? Repetition.ELEMENTS : Repetition.OWNERS;
    }

    /** The paths that start at an entity. */
    private List<Fetch> rooted(Place<?> entity) {
        return fetches.stream().filter(fetch -> Fetches.startsAt(fetch, entity)).toList();
    }

    private List<PlannedFetch> plan(List<Fetch> hops, Source source, SelectList list) {
        List<PlannedFetch> planned = new ArrayList<>();
        for (Fetch hop : hops) {
            planned.add(plan(hop, source, list));
        }
        return planned;
    }

    private PlannedFetch plan(Fetch hop, Source source, SelectList list) {
        if (joins
                && !hop.strategy().raises()
                && attribute(hop, source.type()) instanceof AttributeType.Basic deferred) {
            return column(deferred, source, list);
        }
        if (hop.strategy() == Fetch.Strategy.FROM_JOIN) {
            return fromJoin(hop, source, list);
        }
        return isJoined(hop, source.type()) ? join(hop, source, list) : separate(hop, source.type());
    }

    private PlannedFetch fromJoin(Fetch hop, Source from, SelectList list) {
        AttributeType attribute = attribute(hop, from.type());
        if (queried == null || !(attribute instanceof Association association)) {
            throw QueriedJoins.notThere(hop);
        }
        Source target = queried.target(hop, association, from);
        joinsCollection |= !association.isToOne();
        return columns(association, hop, target, list);
    }

    /**
     * A list whose positions are in a column is read by a statement of its own, which is ordered by them, and a map whose
     * keys are, by one that shows them; and so are values whose rows others repeat, because equal values cannot be told from
     * repeated ones.
     */
    private boolean isJoined(Fetch hop, EntityType<?> owner) {
        if (!joins || !hop.strategy().isJoined()) {
            return false;
        }
        AttributeType attribute = attribute(hop, owner);
        if (attribute instanceof Association association) {
            return association.orderColumn() == null && association.keyColumn() == null;
        }
        return !repeated && !(attribute instanceof AttributeType.Elements elements && elements.orderColumn() != null);
    }

    /** A deferred attribute stands in the row of its entity. */
    private static PlannedFetch column(AttributeType.Basic deferred, Source from, SelectList list) {
        int column = list.add(from.column(deferred));
        return new PlannedFetch(deferred, JOINED, column, List.of());
    }

    private PlannedFetch join(Fetch hop, Source from, SelectList list) {
        AttributeType attribute = attribute(hop, from.type());
        if (attribute instanceof AttributeType.Elements elements) {
            joinsCollection = true;
            return joinElements(hop, elements, from, list);
        }
        Association association = (Association) attribute;
        joinsCollection |= !association.isToOne();
        JoinType type = hop.strategy() == Fetch.Strategy.INNER_JOINED ? JoinType.INNER : JoinType.LEFT;
        Source target = context.joins()
                .target(from, association, type, null, context.joins().alias(association, null));
        if (type == JoinType.INNER && outerJoined.contains(from)) {
            from.withCondition(association.join().localTable()).nest(target);
        } else {
            from.attach(target);
        }
        if (type == JoinType.LEFT || outerJoined.contains(from)) {
            outerJoined.add(target);
        }
        return columns(association, hop, target, list);
    }

    /** The target's columns, and the order of a collection. */
    private PlannedFetch columns(Association association, Fetch hop, Source target, SelectList list) {
        int column = list.next();
        list.addEntity(target);
        for (Association.Order item : association.orderBy()) {
            order.add(target.column(item.column()) + (item.descending() ? " desc" : ""));
        }
        return new PlannedFetch(association, JOINED, column, plan(hop.next(), target, list));
    }

    private PlannedFetch joinElements(Fetch hop, AttributeType.Elements elements, Source from, SelectList list) {
        String alias = context.aliases()
                .next(Joins.camelCase(elements.table().name().name().text()));
        StringBuilder sql = new StringBuilder();
        JoinType type = hop.strategy() == Fetch.Strategy.INNER_JOINED ? JoinType.INNER : JoinType.LEFT;
        Joins.join(sql, type, context.joins().table(elements.table()), alias);
        sql.append(Joins.elementsCondition(from.type(), from.alias(), elements, alias));
        from.attach(new Source(null, from.type(), alias, true, sql.toString()));
        int column = list.next();
        for (Identifier name : Attributes.elementColumns(elements)) {
            list.add(Joins.column(alias, name));
        }
        for (Association.Order item : elements.orderBy()) {
            order.add(Joins.column(alias, item.column()) + (item.descending() ? " desc" : ""));
        }
        return new PlannedFetch(elements, JOINED, column, List.of());
    }

    /** A hop that statements of their own load; what follows it cannot stand in this query's rows either. */
    private PlannedFetch separate(Fetch hop, EntityType<?> owner) {
        AttributeType attribute = attribute(hop, owner);
        if (hop.strategy() == Fetch.Strategy.FROM_JOIN) {
            throw QueriedJoins.notThere(hop);
        }
        FetchWay way = hop.strategy().isJoined() ? FetchWay.of(Fetch.Strategy.SELECT_IN) : hop.way();
        List<PlannedFetch> next = new ArrayList<>();
        for (Fetch further : hop.next()) {
            next.add(separate(further, context.type(hop.target())));
        }
        return new PlannedFetch(attribute, way, 0, next);
    }

    private static AttributeType attribute(Fetch hop, EntityType<?> owner) {
        AttributeType attribute = Attributes.find(owner, hop.name());
        if (attribute instanceof Association association
                && association.isWriteOnly()
                && !hop.strategy().raises()) {
            throw new QueryException(
                    "TN689",
                    hop + " is write-only and cannot be fetched\nhelp:   ask for its elements by a query: owner."
                            + association.name() + ".select(), or " + hop + ".of(owner)");
        }
        boolean deferred = attribute instanceof AttributeType.Basic basic && basic.deferral() != null;
        if (deferred || attribute instanceof Association || attribute instanceof AttributeType.Elements) {
            return attribute;
        }
        throw new QueryException("TN514", hop + " is no association and cannot be fetched");
    }
}
