package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.expression.Subselect;
import dev.tenon.mapping.AttributeType;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import org.jspecify.annotations.Nullable;

/** Infers the types of expressions: of what a query returns, and of the parameters beside it. */
final class NodeTypes {
    private final CompilationContext context;

    NodeTypes(CompilationContext context) {
        this.context = context;
    }

    /** The type of an expression's value. */
    ValueType<?> of(Node node) {
        ValueType<?> type = known(node);
        if (type == null) {
            throw new QueryException("TN517", "the type of " + NodeText.of(node) + " is not known");
        }
        return type;
    }

    /** The type that a parameter beside the expression takes; null if the expression does not say. */
    @Nullable
    ValueType<?> known(Node node) {
        if (node instanceof Node.Attribute attribute) {
            return ofAttribute(attribute);
        }
        if (node instanceof Node.Parameter parameter) {
            Object value = parameter.value();
            return value == null ? null : forValue(value);
        }
        if (node instanceof Node.Function function) {
            return function.result() instanceof Node.ResultType.Of of
                    ? forClass(of.type())
                    : known(function.arguments().get(0));
        }
        if (node instanceof Node.Aggregate aggregate) {
            Node argument = aggregate.argument();
            return aggregate.result() instanceof Node.ResultType.Of of
                    ? forClass(of.type())
                    : argument == null ? null : known(argument);
        }
        return structured(node);
    }

    /** By the classes along its path; nothing has to be in scope for that. */
    private @Nullable ValueType<?> ofAttribute(Node.Attribute attribute) {
        String path = attribute.name();
        Place<?> place = attribute.place();
        while (place instanceof Place.Part<?> part) {
            path = part.attribute() + "." + path;
            place = part.owner();
        }
        return Attributes.find(context.type(place.type()), path) instanceof AttributeType.Basic basic
                ? basic.type()
                : null;
    }

    private @Nullable ValueType<?> structured(Node node) {
        if (node instanceof Node.Operation operation) {
            return ofOperation(operation);
        }
        if (node instanceof Node.Case cases) {
            return ofCase(cases);
        }
        if (node instanceof Node.Cast cast) {
            return forClass(cast.type());
        }
        if (node instanceof Node.Column column) {
            return forClass(column.type());
        }
        if (node instanceof Node.Scalar scalar) {
            return ofQuery(scalar.query());
        }
        if (node instanceof Node.Position) {
            return ValueTypes.INT;
        }
        return node instanceof Node.Row || node instanceof Node.EntityParameter ? null : ValueTypes.BOOLEAN;
    }

    private @Nullable ValueType<?> ofOperation(Node.Operation operation) {
        return switch (operation.operator()) {
            case PLUS, MINUS, TIMES, DIVIDE, NEGATE ->
                known(operation.operands().get(0));
            case CONCAT -> ValueTypes.STRING;
            default -> ValueTypes.BOOLEAN;
        };
    }

    /** A branch that is an expression says more than a value does. */
    private @Nullable ValueType<?> ofCase(Node.Case cases) {
        for (Node.Branch branch : cases.branches()) {
            if (!(branch.value() instanceof Node.Parameter)) {
                return known(branch.value());
            }
        }
        Node otherwise = cases.otherwise();
        return known(
                otherwise == null || otherwise instanceof Node.Parameter
                        ? cases.branches().get(0).value()
                        : otherwise);
    }

    /** The type of what a query of one expression returns. */
    private @Nullable ValueType<?> ofQuery(Subselect<?> query) {
        Select<?> select = (Select<?>) query;
        Selectable<?> item = select.specification().items().get(0);
        if (!(item instanceof Expression<?> expression)) {
            return null;
        }
        return known(expression.node());
    }

    /** The type of values of a class; enums by name. */
    static ValueType<?> forClass(Class<?> type) {
        ValueType<?> found = type.isEnum() ? enumByName(type) : ValueTypes.forClass(type);
        if (found == null) {
            throw new QueryException("TN517", "no column can hold a " + type.getName());
        }
        return found;
    }

    private static ValueType<?> forValue(Object value) {
        if (value instanceof Enum<?> constant) {
            return enumByName(constant.getDeclaringClass());
        }
        return forClass(value.getClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is an enum's
    private static ValueType<?> enumByName(Class<?> type) {
        return ValueTypes.enumByName((Class) type);
    }
}
