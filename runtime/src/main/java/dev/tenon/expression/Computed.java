package dev.tenon.expression;

/** The expressions that are nothing but their node. */
final class Computed {
    private Computed() {}

    record Of<T>(Node node) implements Expression<T> {}

    record OfComparable<T>(Node node) implements ComparableExpression<T> {}

    record OfNumber<T extends Number>(Node node) implements NumberExpression<T> {}

    record OfString(Node node) implements StringExpression {}

    record OfCondition(Node node) implements Condition {}
}
