package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Subselect;
import dev.tenon.mapping.AttributeType;
import dev.tenon.type.DataType;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes expressions as SQL and collects their parameters in the order of the text. */
final class ExpressionWriter {
    private final CompilationContext context;
    private final Scope scope;
    private final NodeTypes types;
    private final OrderOfValues order;
    private final List<Parameter> parameters;
    private final KeyConditions keys;
    private final ListConditions lists;
    private final CollectionConditions collections;

    /** A writer that adds the parameters to the given list. */
    ExpressionWriter(CompilationContext context, Scope scope, List<Parameter> parameters) {
        this.context = context;
        this.scope = scope;
        this.types = new NodeTypes(context);
        this.order = new OrderOfValues(context, types);
        this.parameters = parameters;
        this.keys = new KeyConditions(context, scope, parameters);
        this.lists = new ListConditions(context, parameters);
        this.collections = new CollectionConditions(context, scope, parameters);
    }

    /** The conditions, and-ed; there is at least one. */
    String conditions(List<Node> conditions) {
        return join(conditions, Precedence.AND, " and ");
    }

    /** A condition that stands behind {@code and}. */
    String conjunct(Node condition) {
        return operand(condition, Precedence.AND);
    }

    /** A finished expression. */
    String write(Node node) {
        if (node instanceof Node.Operation operation) {
            return operation(operation);
        }
        if (node instanceof Node.Attribute attribute) {
            return attribute(attribute);
        }
        if (node instanceof Node.Parameter parameter) {
            return parameter(parameter, null);
        }
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof Node.Function function) {
            List<String> arguments = operands(function.arguments());
            return context.syntax().function(function.name(), arguments);
        }
        return predicate(node);
    }

    private String predicate(Node node) {
        if (node instanceof Node.In in) {
            return in(in);
        }
        if (node instanceof Node.InQuery in) {
            order.checkComparable(in.value());
            return operand(in.value(), Precedence.CONCAT) + (in.negated() ? " not in " : " in ") + subquery(in.query());
        }
        if (node instanceof Node.Match match) {
            return match(match);
        }
        if (node instanceof Node.Exists exists) {
            return "exists (" + QueryWriter.existence(context, scope, (Select<?>) exists.query(), parameters) + ")";
        }
        if (node instanceof Node.Any any) {
            return collections.any(any);
        }
        if (node instanceof Node.Contains contains) {
            return collections.contains(contains);
        }
        if (node instanceof Node.HasElement element) {
            return collections.hasElement(element);
        }
        return value(node);
    }

    private String value(Node node) {
        if (node instanceof Node.Case cases) {
            return cases(cases);
        }
        if (node instanceof Node.Cast cast) {
            DataType type = NodeTypes.forClass(cast.type()).dataType();
            return "cast(" + write(cast.value()) + " as " + context.syntax().castType(type) + ")";
        }
        if (node instanceof Node.Scalar scalar) {
            return subquery(scalar.query());
        }
        if (node instanceof Node.Column column) {
            return scope.rawColumn(column.name());
        }
        if (node instanceof Node.Position position) {
            return scope.source(position.place()).position();
        }
        throw new QueryException("TN517", "an entity stands where a value is needed: " + NodeText.of(node));
    }

    // Attributes and parameters

    private String attribute(Node.Attribute node) {
        ColumnPath path = scope.resolve(node.place(), node.name());
        if (path.attribute() instanceof AttributeType.Basic basic) {
            return path.column(basic);
        }
        List<String> columns = keys.columns(node);
        if (columns.size() == 1) {
            return columns.get(0);
        }
        throw new QueryException(
                "TN517", node.display() + " has " + columns.size() + " columns where one value is needed");
    }

    /** A question mark; the parameter has the type of what stands beside it, if its class fits. */
    private String parameter(Node.Parameter node, @Nullable ValueType<?> beside) {
        Object value = node.value();
        if (value == null) {
            return "null";
        }
        ValueType<?> type = beside != null && beside.javaType().isInstance(value) ? beside : types.of(node);
        parameters.add(value(type.operand(), value));
        return "?";
    }

    @SuppressWarnings("unchecked") // the value is an instance of the type's class
    static <T> Parameter value(ValueType<T> type, Object value) {
        return new Parameter.Value<>(type, (T) value);
    }

    // Operators

    private String operation(Node.Operation operation) {
        order.check(operation);
        List<Node> operands = operation.operands();
        Operator operator = operation.operator();
        return switch (operator) {
            case AND -> operands.isEmpty() ? "1 = 1" : join(operands, Precedence.AND, " and ");
            case OR -> operands.isEmpty() ? "1 = 0" : join(operands, Precedence.OR, " or ");
            case NOT -> not(operands.get(0));
            case EQ, NE, IS_NULL, IS_NOT_NULL ->
                keys.concerns(operands.get(0)) ? keys.write(operator, operands) : simple(operator, operands);
            default -> simple(operator, operands);
        };
    }

    private String not(Node operand) {
        return isWhole(operand) ? "not " + write(operand) : "not (" + write(operand) + ")";
    }

    /** Whether an operand of NOT reads well without parentheses. */
    private static boolean isWhole(Node operand) {
        return operand instanceof Node.Exists
                || operand instanceof Node.Any
                || operand instanceof Node.Contains
                || operand instanceof Node.HasElement
                || operand instanceof Node.Attribute;
    }

    private String simple(Operator operator, List<Node> operands) {
        Node left = operands.get(0);
        return switch (operator) {
            case IS_NULL -> operand(left, Precedence.CONCAT) + " is null";
            case IS_NOT_NULL -> operand(left, Precedence.CONCAT) + " is not null";
            case NEGATE -> "-" + operand(left, Precedence.PRIMARY);
            case BETWEEN -> between(operands);
            case LIKE -> context.syntax().like(operand(left, Precedence.CONCAT), beside(operands.get(1), left));
            case ILIKE ->
                context.syntax().likeIgnoringCase(operand(left, Precedence.CONCAT), beside(operands.get(1), left));
            default -> binary(operator, left, operands.get(1));
        };
    }

    private String between(List<Node> operands) {
        Node value = operands.get(0);
        return operand(value, Precedence.CONCAT) + " between " + beside(operands.get(1), value) + " and "
                + beside(operands.get(2), value);
    }

    private String binary(Operator operator, Node left, Node right) {
        Precedence precedence = Precedence.of(operator);
        boolean comparison = precedence == Precedence.COMPARISON;
        String first = left instanceof Node.Parameter parameter
                ? parameter(parameter, types.known(right))
                : operand(left, comparison ? Precedence.CONCAT : precedence);
        String second = right instanceof Node.Parameter ? beside(right, left) : rightOperand(right, precedence);
        return first + symbol(operator) + second;
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " <> ";
            case LT -> " < ";
            case LE -> " <= ";
            case GT -> " > ";
            case GE -> " >= ";
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDE -> " / ";
            case CONCAT -> " || ";
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    /** An operand of a comparison with {@code other}. */
    private String beside(Node operand, Node other) {
        return operand instanceof Node.Parameter parameter
                ? parameter(parameter, types.known(other))
                : operand(operand, Precedence.CONCAT);
    }

    private String operand(Node node, Precedence least) {
        String text = write(node);
        return Precedence.of(node).compareTo(least) >= 0 ? text : "(" + text + ")";
    }

    /** An operand on the right has to bind more strongly, because not every operator is associative. */
    private String rightOperand(Node node, Precedence operator) {
        String text = write(node);
        return Precedence.of(node).compareTo(operator) > 0 ? text : "(" + text + ")";
    }

    private List<String> operands(List<Node> nodes) {
        List<String> texts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            texts.add(
                    node instanceof Node.Parameter parameter
                            ? parameter(parameter, types.known(nodes.get(0)))
                            : write(node));
        }
        return texts;
    }

    private String join(List<Node> nodes, Precedence precedence, String separator) {
        if (nodes.size() == 1) {
            return write(nodes.get(0));
        }
        StringBuilder sql = new StringBuilder();
        for (Node node : nodes) {
            sql.append(sql.isEmpty() ? "" : separator).append(operand(node, precedence));
        }
        return sql.toString();
    }

    // Others

    private String in(Node.In in) {
        order.checkComparable(in.value());
        if (in.candidates().isEmpty()) {
            return in.negated() ? "1 = 1" : "1 = 0";
        }
        if (keys.concerns(in.value())) {
            return keys.in(in);
        }
        String value = operand(in.value(), Precedence.CONCAT);
        List<Object> values = new ArrayList<>(in.candidates().size());
        for (Node candidate : in.candidates()) {
            values.add(((Node.Parameter) candidate).value());
        }
        ValueType<?> known = types.known(in.value());
        return lists.in(value, known == null ? types.of(in.candidates().get(0)) : known, values, in.negated());
    }

    private String match(Node.Match match) {
        String value = operand(match.value(), Precedence.CONCAT);
        String text = match.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        String pattern =
                switch (match.kind()) {
                    case STARTS_WITH -> text + "%";
                    case ENDS_WITH -> "%" + text;
                    case CONTAINS -> "%" + text + "%";
                };
        parameters.add(new Parameter.Value<>(ValueTypes.STRING, pattern));
        return context.syntax().like(value, "?");
    }

    private String aggregate(Node.Aggregate aggregate) {
        order.check(aggregate);
        Node argument = aggregate.argument();
        String text = argument == null ? "*" : write(argument);
        return aggregate.name() + "(" + (aggregate.distinct() ? "distinct " : "") + text + ")";
    }

    private String cases(Node.Case cases) {
        ValueType<?> type = types.known(cases);
        StringBuilder sql = new StringBuilder("case");
        for (Node.Branch branch : cases.branches()) {
            sql.append(" when ").append(write(branch.condition())).append(" then ");
            sql.append(branchValue(branch.value(), type));
        }
        Node otherwise = cases.otherwise();
        if (otherwise != null) {
            sql.append(" else ").append(branchValue(otherwise, type));
        }
        return sql.append(" end").toString();
    }

    private String branchValue(Node value, @Nullable ValueType<?> type) {
        return value instanceof Node.Parameter parameter ? parameter(parameter, type) : write(value);
    }

    private String subquery(Subselect<?> query) {
        return "(" + QueryWriter.subquery(context, scope, (Select<?>) query, parameters) + ")";
    }
}
