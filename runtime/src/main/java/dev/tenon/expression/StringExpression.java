package dev.tenon.expression;

/** An expression whose values are text. */
public interface StringExpression extends ComparableExpression<String> {

    /** A text expression of that structure. */
    static StringExpression of(Node node) {
        return new Computed.OfString(node);
    }

    /** {@code this like pattern}: {@code %} stands for any text, {@code _} for one character, {@code \} escapes them. */
    default Condition like(String pattern) {
        return Operands.condition(Operator.LIKE, node(), Operands.value(node(), pattern));
    }

    /** {@code this like pattern}. */
    default Condition like(Expression<String> pattern) {
        return Operands.condition(Operator.LIKE, node(), pattern.node());
    }

    /** {@link #like(String)} without regard to case. */
    default Condition ilike(String pattern) {
        return Operands.condition(Operator.ILIKE, node(), Operands.value(node(), pattern));
    }

    /** Whether it starts with that text, taken literally. */
    default Condition startsWith(String text) {
        return match(text, Node.Match.Kind.STARTS_WITH);
    }

    /** Whether it ends with that text, taken literally. */
    default Condition endsWith(String text) {
        return match(text, Node.Match.Kind.ENDS_WITH);
    }

    /** Whether it contains that text, taken literally. */
    default Condition contains(String text) {
        return match(text, Node.Match.Kind.CONTAINS);
    }

    private Condition match(String text, Node.Match.Kind kind) {
        Operands.value(node(), text);
        return Condition.of(new Node.Match(node(), text, kind));
    }

    /** In lower case. */
    default StringExpression lower() {
        return of(Operands.function("lower", Node.ResultType.of(String.class), node()));
    }

    /** In upper case. */
    default StringExpression upper() {
        return of(Operands.function("upper", Node.ResultType.of(String.class), node()));
    }

    /** Without blanks around it. */
    default StringExpression trim() {
        return of(Operands.function("trim", Node.ResultType.of(String.class), node()));
    }

    /** The number of characters. */
    default NumberExpression<Integer> length() {
        return NumberExpression.of(Operands.function("length", Node.ResultType.of(Integer.class), node()));
    }

    /** {@code this || text}. */
    default StringExpression concat(String text) {
        return of(Operands.operation(Operator.CONCAT, node(), Operands.value(node(), text)));
    }

    /** {@code this || other}. */
    default StringExpression concat(Expression<?> other) {
        return of(Operands.operation(Operator.CONCAT, node(), other.node()));
    }

    /**
     * A part of it.
     *
     * @param start position of the first character, from 1
     */
    default StringExpression substring(int start, int length) {
        return of(Operands.function(
                "substr",
                Node.ResultType.of(String.class),
                node(),
                new Node.Parameter(start),
                new Node.Parameter(length)));
    }

    @Override
    default StringExpression min() {
        return of(ComparableExpression.super.min().node());
    }

    @Override
    default StringExpression max() {
        return of(ComparableExpression.super.max().node());
    }

    @Override
    default StringExpression coalesce(String otherwise) {
        return of(ComparableExpression.super.coalesce(otherwise).node());
    }

    @Override
    default StringExpression coalesce(Expression<? extends String> otherwise) {
        return of(ComparableExpression.super.coalesce(otherwise).node());
    }
}
