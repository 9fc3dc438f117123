package dev.tenon.expression;

/** A search condition. */
public interface Condition extends Expression<Boolean> {

    /** A condition of that structure. */
    static Condition of(Node node) {
        return new Computed.OfCondition(node);
    }

    /** Both. */
    default Condition and(Condition other) {
        return Operands.condition(Operator.AND, node(), other.node());
    }

    /** At least one. */
    default Condition or(Condition other) {
        return Operands.condition(Operator.OR, node(), other.node());
    }

    /** The opposite; unknown stays unknown. */
    default Condition not() {
        return Operands.condition(Operator.NOT, node());
    }
}
