package dev.tenon.expression;

/**
 * An expression whose values are numbers.
 *
 * @param <T> the Java type of the value
 */
public interface NumberExpression<T extends Number> extends ComparableExpression<T> {

    /** A numeric expression of that structure. */
    static <T extends Number> NumberExpression<T> of(Node node) {
        return new Computed.OfNumber<>(node);
    }

    /** {@code this + value}. */
    default NumberExpression<T> plus(Number value) {
        return of(Operands.operation(Operator.PLUS, node(), Operands.value(node(), value)));
    }

    /** {@code this + other}. */
    default NumberExpression<T> plus(Expression<? extends Number> other) {
        return of(Operands.operation(Operator.PLUS, node(), other.node()));
    }

    /** {@code this - value}. */
    default NumberExpression<T> minus(Number value) {
        return of(Operands.operation(Operator.MINUS, node(), Operands.value(node(), value)));
    }

    /** {@code this - other}. */
    default NumberExpression<T> minus(Expression<? extends Number> other) {
        return of(Operands.operation(Operator.MINUS, node(), other.node()));
    }

    /** {@code this * value}. */
    default NumberExpression<T> times(Number value) {
        return of(Operands.operation(Operator.TIMES, node(), Operands.value(node(), value)));
    }

    /** {@code this * other}. */
    default NumberExpression<T> times(Expression<? extends Number> other) {
        return of(Operands.operation(Operator.TIMES, node(), other.node()));
    }

    /** {@code this / value}; of whole numbers it is cut, as both databases do. */
    default NumberExpression<T> dividedBy(Number value) {
        return of(Operands.operation(Operator.DIVIDE, node(), Operands.value(node(), value)));
    }

    /** {@code this / other}; of whole numbers it is cut, as both databases do. */
    default NumberExpression<T> dividedBy(Expression<? extends Number> other) {
        return of(Operands.operation(Operator.DIVIDE, node(), other.node()));
    }

    /** {@code -this}. */
    default NumberExpression<T> negated() {
        return of(Operands.operation(Operator.NEGATE, node()));
    }

    /** The absolute value. */
    default NumberExpression<T> abs() {
        return of(Operands.function("abs", Node.ResultType.sameAsArgument(), node()));
    }

    /** The sum over a group; null if it has no values. */
    default NumberExpression<T> sum() {
        return of(Operands.aggregate("sum", Node.ResultType.sameAsArgument(), node()));
    }

    /** The average over a group; null if it has no values. */
    default NumberExpression<Double> avg() {
        return of(Operands.aggregate("avg", Node.ResultType.of(Double.class), node()));
    }

    @Override
    default NumberExpression<T> min() {
        return of(ComparableExpression.super.min().node());
    }

    @Override
    default NumberExpression<T> max() {
        return of(ComparableExpression.super.max().node());
    }

    @Override
    default NumberExpression<T> coalesce(T otherwise) {
        return of(ComparableExpression.super.coalesce(otherwise).node());
    }

    @Override
    default NumberExpression<T> coalesce(Expression<? extends T> otherwise) {
        return of(ComparableExpression.super.coalesce(otherwise).node());
    }
}
