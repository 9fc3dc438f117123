package dev.tenon.query;

import dev.tenon.expression.CaseWhen;
import dev.tenon.expression.ComparableExpression;
import dev.tenon.expression.Condition;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.NumberExpression;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.expression.StringExpression;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where statements begin; to be imported statically.
 *
 * <pre>{@code
 * static final Select<CityTotal> BY_CITY = select(Address_.city, count(), sum(Order_.total))
 *         .from(Customer.class)
 *         .join(Customer_.billingAddress)
 *         .join(Customer_.orders)
 *         .groupBy(Address_.city)
 *         .to(CityTotal::new);
 * }</pre>
 */
public final class Sql {
    private Sql() {}

    // Queries

    /** The entities of a class, which need no {@code from}; or its values, for a {@code @Projection} record. */
    public static <T> Select<T> select(Class<T> type) {
        return Selects.of(type);
    }

    /** One value for each row, or one entity. */
    public static <A> Select<A> select(Selectable<A> a) {
        return Selects.of(a);
    }

    /** Two values for each row. */
    public static <A, B> Select2<A, B> select(Selectable<A> a, Selectable<B> b) {
        return new Select2<>(QuerySpecification.of(List.of(a, b)));
    }

    /** Three values for each row. */
    public static <A, B, C> Select3<A, B, C> select(Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        return new Select3<>(QuerySpecification.of(List.of(a, b, c)));
    }

    /** Four values for each row. */
    public static <A, B, C, D> Select4<A, B, C, D> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        return new Select4<>(QuerySpecification.of(List.of(a, b, c, d)));
    }

    /** Five values for each row. */
    public static <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e) {
        return new Select5<>(QuerySpecification.of(List.of(a, b, c, d, e)));
    }

    /** Six values for each row. */
    public static <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d, Selectable<E> e, Selectable<F> f) {
        return new Select6<>(QuerySpecification.of(List.of(a, b, c, d, e, f)));
    }

    /** Seven values for each row. */
    public static <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return new Select7<>(QuerySpecification.of(List.of(a, b, c, d, e, f, g)));
    }

    /** Eight values for each row. */
    public static <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return new Select8<>(QuerySpecification.of(List.of(a, b, c, d, e, f, g, h)));
    }

    /** Nine values for each row. */
    public static <A, B, C, D, E, F, G, H, I> Select9<A, B, C, D, E, F, G, H, I> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i) {
        return new Select9<>(QuerySpecification.of(List.of(a, b, c, d, e, f, g, h, i)));
    }

    /** Ten values for each row. */
    public static <A, B, C, D, E, F, G, H, I, J> Select10<A, B, C, D, E, F, G, H, I, J> select(
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h,
            Selectable<I> i,
            Selectable<J> j) {
        return new Select10<>(QuerySpecification.of(List.of(a, b, c, d, e, f, g, h, i, j)));
    }

    /** The one row of an entity in scope, to be selected together with other values. */
    public static <E> Selectable<E> entity(Class<E> type) {
        return new EntityRow<>(Place.of(type));
    }

    /** A query in the database's own SQL; the values are those of its {@code ?} in order. */
    public static RawSql rawSql(String sql, @Nullable Object... values) {
        return RawSql.of(sql, values);
    }

    /** A column of a {@link RawSql} that the query is from. */
    public static <T> Expression<T> column(String name, Class<T> type) {
        return Expression.of(new Node.Column(name, type));
    }

    // Statements that change rows

    /** Changes the rows of an entity, past the session's objects. */
    public static <E> Update<E> update(Class<E> entity) {
        return Update.of(entity);
    }

    /** Deletes rows of an entity, past the session's objects. */
    public static <E> Delete<E> delete(Class<E> entity) {
        return Delete.of(entity);
    }

    /** Inserts rows of an entity, past the session's objects. */
    public static <E> Insert<E> insert(Class<E> entity) {
        return Insert.of(entity);
    }

    // Aggregates

    /** The number of rows. */
    public static NumberExpression<Long> count() {
        return NumberExpression.of(new Node.Aggregate("count", null, false, Node.ResultType.of(Long.class)));
    }

    /** The number of rows in which it is not null. */
    public static NumberExpression<Long> count(Expression<?> value) {
        return value.count();
    }

    /** The number of different values. */
    public static NumberExpression<Long> countDistinct(Expression<?> value) {
        return value.countDistinct();
    }

    /** The sum; null if there are no values. */
    public static <T extends Number> NumberExpression<T> sum(NumberExpression<T> value) {
        return value.sum();
    }

    /** The average; null if there are no values. */
    public static NumberExpression<Double> avg(NumberExpression<?> value) {
        return value.avg();
    }

    /** The smallest value; null if there are none. */
    public static <T> ComparableExpression<T> min(ComparableExpression<T> value) {
        return value.min();
    }

    /** The greatest value; null if there are none. */
    public static <T> ComparableExpression<T> max(ComparableExpression<T> value) {
        return value.max();
    }

    // Other expressions

    /** A bound value. */
    public static <T> ComparableExpression<T> value(T value) {
        return ComparableExpression.of(new Node.Parameter(Objects.requireNonNull(value, "value")));
    }

    /** Begins {@code case when …}; {@code otherwise(…)} ends it. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, T value) {
        return CaseWhen.of(condition, value);
    }

    /** Begins {@code case when …}; {@code otherwise(…)} ends it. */
    public static <T> CaseWhen<T> caseWhen(Condition condition, Expression<? extends T> value) {
        return CaseWhen.of(condition, value);
    }

    /** A function of the database by name. The name is part of the SQL text, so it must be a constant. */
    public static <T> ComparableExpression<T> function(String name, Class<T> type, Expression<?>... arguments) {
        return ComparableExpression.of(
                new Node.Function(name, Expression.nodes(List.of(arguments)), Node.ResultType.of(type)));
    }

    /** {@code a || b || …}. */
    public static StringExpression concat(StringExpression first, Expression<?>... more) {
        StringExpression all = first;
        for (Expression<?> next : more) {
            all = all.concat(next);
        }
        return all;
    }

    /** Whether a query has rows. */
    public static Condition exists(Select<?> query) {
        return Condition.of(new Node.Exists(query));
    }

    /** Whether a query has no rows. */
    public static Condition notExists(Select<?> query) {
        return exists(query).not();
    }

    /** The one value of a query that returns at most one row; null if it returns none. */
    public static <T> ComparableExpression<T> scalar(Select<T> query) {
        return ComparableExpression.of(new Node.Scalar(query));
    }

    /** All of the conditions; true if there are none. */
    public static Condition allOf(Condition... conditions) {
        return Condition.of(new Node.Operation(Operator.AND, Expression.nodes(List.of(conditions))));
    }

    /** At least one of the conditions; false if there are none. */
    public static Condition anyOf(Condition... conditions) {
        return Condition.of(new Node.Operation(Operator.OR, Expression.nodes(List.of(conditions))));
    }

    /** The opposite; unknown stays unknown. */
    public static Condition not(Condition condition) {
        return condition.not();
    }
}
