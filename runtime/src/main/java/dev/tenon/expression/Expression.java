package dev.tenon.expression;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A value expression: an attribute, a function of attributes, an aggregate. Immutable.
 *
 * <p>Values beside it are bound as parameters, in the form in which the attribute's column holds them (converters and
 * enums included). A null value is an error, because comparing with it is never true: {@link #isNull()} says what is meant.
 *
 * @param <T> the Java type of the value
 */
public interface Expression<T> extends Selectable<T> {

    /** The structure, for the compiler of statements. */
    Node node();

    /** An expression of that structure. */
    static <T> Expression<T> of(Node node) {
        return new Computed.Of<>(node);
    }

    /** {@code this = value}. */
    default Condition eq(T value) {
        return Operands.condition(Operator.EQ, node(), Operands.value(node(), value));
    }

    /** {@code this = other}. */
    default Condition eq(Expression<? extends T> other) {
        return Operands.condition(Operator.EQ, node(), other.node());
    }

    /** {@code this <> value}. */
    default Condition ne(T value) {
        return Operands.condition(Operator.NE, node(), Operands.value(node(), value));
    }

    /** {@code this <> other}. */
    default Condition ne(Expression<? extends T> other) {
        return Operands.condition(Operator.NE, node(), other.node());
    }

    /** {@code this in (…)}; of no values it is false. */
    default Condition isIn(Collection<? extends T> values) {
        return Condition.of(new Node.In(node(), Operands.values(node(), values), false));
    }

    /** {@code this in (…)}. */
    @SuppressWarnings("unchecked") // nothing is stored in the array
    default Condition isIn(T... values) {
        return isIn(Arrays.asList(values));
    }

    /** {@code this in (select …)}. */
    default Condition isIn(Subselect<? extends T> query) {
        return Condition.of(new Node.InQuery(node(), query, false));
    }

    /** {@code this not in (…)}; of no values it is true. */
    default Condition isNotIn(Collection<? extends T> values) {
        return Condition.of(new Node.In(node(), Operands.values(node(), values), true));
    }

    /** {@code this not in (…)}. */
    @SuppressWarnings("unchecked") // nothing is stored in the array
    default Condition isNotIn(T... values) {
        return isNotIn(Arrays.asList(values));
    }

    /** {@code this not in (select …)}; never true if the query returns a null. */
    default Condition isNotIn(Subselect<? extends T> query) {
        return Condition.of(new Node.InQuery(node(), query, true));
    }

    /** {@code this is null}. */
    default Condition isNull() {
        return Operands.condition(Operator.IS_NULL, node());
    }

    /** {@code this is not null}. */
    default Condition isNotNull() {
        return Operands.condition(Operator.IS_NOT_NULL, node());
    }

    /** The number of rows in which it is not null. */
    default NumberExpression<Long> count() {
        return NumberExpression.of(Operands.aggregate("count", Node.ResultType.of(Long.class), node()));
    }

    /** The number of different values. */
    default NumberExpression<Long> countDistinct() {
        return NumberExpression.of(new Node.Aggregate("count", node(), true, Node.ResultType.of(Long.class)));
    }

    /** This value, or {@code otherwise} where it is null. */
    default Expression<T> coalesce(T otherwise) {
        return of(Operands.function(
                "coalesce", Node.ResultType.sameAsArgument(), node(), Operands.value(node(), otherwise)));
    }

    /** This value, or {@code otherwise} where it is null. */
    default Expression<T> coalesce(Expression<? extends T> otherwise) {
        return of(Operands.function("coalesce", Node.ResultType.sameAsArgument(), node(), otherwise.node()));
    }

    /** {@code cast(this as …)}, to the column type of a Java type. */
    default <R> Expression<R> cast(Class<R> type) {
        return of(new Node.Cast(node(), type));
    }

    /** Smallest first. */
    default SortItem asc() {
        return new SortItem(node(), false, SortItem.Nulls.AS_THE_DATABASE_DOES);
    }

    /** Greatest first. */
    default SortItem desc() {
        return new SortItem(node(), true, SortItem.Nulls.AS_THE_DATABASE_DOES);
    }

    /** The nodes of several expressions. */
    static List<Node> nodes(Collection<? extends Expression<?>> expressions) {
        return expressions.stream().<Node>map(Expression::node).toList();
    }
}
