package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.expression.SortItem;
import dev.tenon.metamodel.Fetch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a query says, in the terms of its builder (a query specification, ISO 9075). Each method gives a changed
 * copy.
 */
record QuerySpecification(
        List<Selectable<?>> items,
        boolean distinct,
        List<TableReference> from,
        List<Node> where,
        List<Node> groupBy,
        List<Node> having,
        List<SortItem> orderBy,
        @Nullable Long limit,
        @Nullable Long offset,
        Lock lock,
        FetchPlan fetchPlan) {

    static QuerySpecification of(List<Selectable<?>> items) {
        return new QuerySpecification(
                List.copyOf(items),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Lock.NONE,
                FetchPlan.NONE);
    }

    /** What is loaded with the entities that it returns. */
    List<Fetch> fetches() {
        return fetchPlan.fetches();
    }

    /** Whether the results are the entities of one place, of which joins may leave several rows each. */
    boolean repeatsOneEntity(CompilationContext context) {
        List<Place<?>> entities = Fetches.entities(this);
        return items.size() == 1
                && entities.size() == 1
                && groupBy.isEmpty()
                && UniqueRows.mayRepeat(this, entities.get(0), context);
    }

    QuerySpecification withDistinct() {
        return new QuerySpecification(
                items, true, from, where, groupBy, having, orderBy, limit, offset, lock, fetchPlan);
    }

    QuerySpecification withFrom(List<? extends TableReference> more) {
        return new QuerySpecification(
                items, distinct, plus(from, more), where, groupBy, having, orderBy, limit, offset, lock, fetchPlan);
    }

    QuerySpecification withWhere(List<Node> more) {
        return new QuerySpecification(
                items, distinct, from, plus(where, more), groupBy, having, orderBy, limit, offset, lock, fetchPlan);
    }

    QuerySpecification withGroupBy(List<Node> more) {
        return new QuerySpecification(
                items, distinct, from, where, plus(groupBy, more), having, orderBy, limit, offset, lock, fetchPlan);
    }

    QuerySpecification withHaving(List<Node> more) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, plus(having, more), orderBy, limit, offset, lock, fetchPlan);
    }

    QuerySpecification withOrderBy(List<SortItem> more) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, plus(orderBy, more), limit, offset, lock, fetchPlan);
    }

    QuerySpecification withLimit(@Nullable Long rows) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, orderBy, rows, offset, lock, fetchPlan);
    }

    QuerySpecification withOffset(@Nullable Long rows) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, orderBy, limit, rows, lock, fetchPlan);
    }

    QuerySpecification withLock(Lock chosen) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, orderBy, limit, offset, chosen, fetchPlan);
    }

    QuerySpecification withFetchPlan(FetchPlan changed) {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, orderBy, limit, offset, lock, changed);
    }

    QuerySpecification withoutOrderAndLock() {
        return new QuerySpecification(
                items, distinct, from, where, groupBy, having, List.of(), limit, offset, Lock.NONE, fetchPlan);
    }

    private static <T> List<T> plus(List<T> some, List<? extends T> more) {
        List<T> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
