package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.type.DataType;
import dev.tenon.type.ValueType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Refuses to order by, compare and compute with numbers that a database keeps as text, where the result would be that of
 * texts; and with JSON, which has many texts for one value.
 */
final class OrderOfValues {
    private static final Set<Operator> NUMERIC = EnumSet.of(
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.BETWEEN,
            Operator.PLUS,
            Operator.MINUS,
            Operator.TIMES,
            Operator.DIVIDE,
            Operator.NEGATE);

    private static final Set<Operator> OF_ANY_VALUES = EnumSet.complementOf(
            EnumSet.of(Operator.AND, Operator.OR, Operator.NOT, Operator.IS_NULL, Operator.IS_NOT_NULL));

    private static final Set<String> AGGREGATES = Set.of("min", "max", "sum", "avg");

    private final CompilationContext context;
    private final NodeTypes types;

    OrderOfValues(CompilationContext context, NodeTypes types) {
        this.context = context;
        this.types = types;
    }

    void check(Node.Operation operation) {
        if (OF_ANY_VALUES.contains(operation.operator())) {
            operation.operands().forEach(this::checkComparable);
        }
        if (NUMERIC.contains(operation.operator())) {
            operation.operands().forEach(this::check);
        }
    }

    void check(Node.Aggregate aggregate) {
        Node argument = aggregate.argument();
        if (argument != null && AGGREGATES.contains(aggregate.name())) {
            check(argument);
        }
    }

    /** A value that is compared with others. */
    void checkComparable(Node value) {
        ValueType<?> type = value instanceof Node.Attribute ? types.known(value) : null;
        if (type != null) {
            checkComparable(NodeText.of(value), type);
        }
    }

    static void checkComparable(String attribute, ValueType<?> type) {
        if (type.dataType().kind() == DataType.Kind.JSON) {
            throw new QueryException(
                    "TN524",
                    attribute + " is JSON, which can be compared with null only"
                            + "\nfound:  one value has many texts, and not every database can tell that they are one"
                            + "\nhelp:   ask for isNull() or isNotNull(), or keep what is looked for in a column of its own");
        }
    }

    /** A value that is ordered by. */
    void check(Node value) {
        checkComparable(value);
        ValueType<?> type = value instanceof Node.Attribute ? types.known(value) : null;
        if (type != null && !context.syntax().ordersByValue(type.dataType())) {
            throw new QueryException(
                    "TN520",
                    NodeText.of(value) + " can be neither ordered nor computed with on "
                            + context.dialect().name() + "\nfound:  its declared precision of "
                            + type.dataType().precision() + " digits, which is kept as text there"
                            + "\nhelp:   compare for equality only, declare a smaller precision, or do it in Java");
        }
    }
}
