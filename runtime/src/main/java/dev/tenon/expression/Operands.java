package dev.tenon.expression;

import dev.tenon.QueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is written beside an expression into nodes, and refuses null. */
final class Operands {
    private Operands() {}

    /** A value that stands beside an expression. */
    static Node value(Node beside, @Nullable Object value) {
        if (value == null) {
            String what = beside instanceof Node.Attribute attribute ? attribute.display() : "an expression";
            throw new QueryException(
                    "TN510",
                    what
                            + " is compared with null, which is never true\nhelp:   use isNull() or isNotNull() where null is"
                            + " meant");
        }
        return new Node.Parameter(value);
    }

    /** The values of an {@code isIn}. */
    static List<Node> values(Node beside, Collection<?> values) {
        List<Node> nodes = new ArrayList<>(values.size());
        for (Object value : values) {
            nodes.add(value(beside, value));
        }
        return nodes;
    }

    static Node operation(Operator operator, Node... operands) {
        return new Node.Operation(operator, List.of(operands));
    }

    static Condition condition(Operator operator, Node... operands) {
        return Condition.of(operation(operator, operands));
    }

    static Node function(String name, Node.ResultType result, Node... arguments) {
        return new Node.Function(name, List.of(arguments), result);
    }

    static Node aggregate(String name, Node.ResultType result, Node argument) {
        return new Node.Aggregate(name, argument, false, result);
    }
}
