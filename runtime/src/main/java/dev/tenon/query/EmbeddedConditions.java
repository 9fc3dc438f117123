package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.mapping.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes comparisons of embedded values, column by column (VAL-4). */
final class EmbeddedConditions {
    private final CompilationContext context;
    private final Scope scope;
    private final List<Parameter> parameters;

    EmbeddedConditions(CompilationContext context, Scope scope, List<Parameter> parameters) {
        this.context = context;
        this.scope = scope;
        this.parameters = parameters;
    }

    String write(Operator operator, Node.Attribute attribute, AttributeType.Embedded embedded, List<Node> operands) {
        Source source = scope.resolve(attribute.place(), attribute.name()).source();
        List<AttributeType.Basic> parts = Attributes.parts(embedded);
        return switch (operator) {
            case IS_NULL -> "(" + each(source, parts, " is null", " and ") + ")";
            case IS_NOT_NULL -> "(" + each(source, parts, " is not null", " or ") + ")";
            case EQ -> "(" + equal(source::column, parts, values(attribute, source, operands.get(1))) + ")";
            default -> "not (" + equal(source::column, parts, values(attribute, source, operands.get(1))) + ")";
        };
    }

    /** A part that is null has to be null: comparing it would never be true. */
    String equal(
            Function<AttributeType.Basic, String> columns, List<AttributeType.Basic> parts, @Nullable Object[] values) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            AttributeType.Basic part = parts.get(i);
            Object value = values[i];
            OrderOfValues.checkComparable(part.name(), part.type());
            String column = columns.apply(part);
            if (value == null) {
                conditions.add(column + " is null");
            } else {
                parameters.add(ExpressionWriter.value(part.type(), value));
                conditions.add(column + " = ?");
            }
        }
        return String.join(" and ", conditions);
    }

    private @Nullable Object[] values(Node.Attribute attribute, Source source, Node operand) {
        if (!(operand instanceof Node.Parameter parameter) || parameter.value() == null) {
            throw new QueryException("TN517", attribute.display() + " can only be compared with a value");
        }
        return values(source, attribute.place().path(attribute.name()), parameter.value());
    }

    /** The parts of a value of an embedded attribute, or of an element of a collection. */
    @Nullable
    Object[] values(Source owner, String attribute, Object value) {
        return context.catalog().unit(owner.type().javaType()).persister().parts(attribute, value);
    }

    private static String each(Source source, List<AttributeType.Basic> parts, String check, String separator) {
        return String.join(
                separator,
                parts.stream().map(part -> source.column(part) + check).toList());
    }
}
