package dev.tenon.expression;

/**
 * An expression whose values the database can order.
 *
 * @param <T> the Java type of the value
 */
public interface ComparableExpression<T> extends Expression<T> {

    /** A comparable expression of that structure. */
    static <T> ComparableExpression<T> of(Node node) {
        return new Computed.OfComparable<>(node);
    }

    /** {@code this < value}. */
    default Condition lt(T value) {
        return Operands.condition(Operator.LT, node(), Operands.value(node(), value));
    }

    /** {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return Operands.condition(Operator.LT, node(), other.node());
    }

    /** {@code this <= value}. */
    default Condition le(T value) {
        return Operands.condition(Operator.LE, node(), Operands.value(node(), value));
    }

    /** {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return Operands.condition(Operator.LE, node(), other.node());
    }

    /** {@code this > value}. */
    default Condition gt(T value) {
        return Operands.condition(Operator.GT, node(), Operands.value(node(), value));
    }

    /** {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return Operands.condition(Operator.GT, node(), other.node());
    }

    /** {@code this >= value}. */
    default Condition ge(T value) {
        return Operands.condition(Operator.GE, node(), Operands.value(node(), value));
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return Operands.condition(Operator.GE, node(), other.node());
    }

    /** {@code this between low and high}, both included. */
    default Condition between(T low, T high) {
        return Operands.condition(Operator.BETWEEN, node(), Operands.value(node(), low), Operands.value(node(), high));
    }

    /** {@code this between low and high}, both included. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return Operands.condition(Operator.BETWEEN, node(), low.node(), high.node());
    }

    /** The smallest value of a group. */
    default ComparableExpression<T> min() {
        return of(Operands.aggregate("min", Node.ResultType.sameAsArgument(), node()));
    }

    /** The greatest value of a group. */
    default ComparableExpression<T> max() {
        return of(Operands.aggregate("max", Node.ResultType.sameAsArgument(), node()));
    }

    @Override
    default ComparableExpression<T> coalesce(T otherwise) {
        return of(Expression.super.coalesce(otherwise).node());
    }

    @Override
    default ComparableExpression<T> coalesce(Expression<? extends T> otherwise) {
        return of(Expression.super.coalesce(otherwise).node());
    }
}
