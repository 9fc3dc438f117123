package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.spi.EntityUnit;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes comparisons of what has several columns, or none of its own: to-one relationships, entities, embedded values. */
final class KeyConditions {
    private final CompilationContext context;
    private final Scope scope;
    private final List<Parameter> parameters;

    KeyConditions(CompilationContext context, Scope scope, List<Parameter> parameters) {
        this.context = context;
        this.scope = scope;
        this.parameters = parameters;
    }

    /** Whether a comparison whose first operand this is belongs here. */
    boolean concerns(Node node) {
        return node instanceof Node.Row
                || (node instanceof Node.Attribute attribute
                        && !(scope.resolve(attribute.place(), attribute.name()).attribute()
                                instanceof AttributeType.Basic));
    }

    /** The comparison, or the null check. */
    String write(Operator operator, List<Node> operands) {
        Node left = operands.get(0);
        if (left instanceof Node.Attribute attribute
                && scope.resolve(attribute.place(), attribute.name()).attribute()
                        instanceof AttributeType.Embedded embedded) {
            return new EmbeddedConditions(context, scope, parameters).write(operator, attribute, embedded, operands);
        }
        if (isInverse(left)) {
            return new CollectionConditions(context, scope, parameters)
                    .inverse(operator, (Node.Attribute) left, operands);
        }
        List<String> columns = columns(left);
        return switch (operator) {
            case IS_NULL -> each(columns, " is null", " or ");
            case IS_NOT_NULL -> each(columns, " is not null", " and ");
            default -> compare(columns, right(left, operands.get(1)), operator);
        };
    }

    /** Whether a to-one relationship or entity is one of a list. */
    String in(Node.In in) {
        if (refersToOtherColumns(in.value())) {
            return oneByOne(in);
        }
        EntityUnit<?> unit = context.catalog().unit(target(in.value()));
        List<String> columns = columns(in.value());
        List<KeyColumn> keyColumns = new ArrayList<>(columns.size());
        List<DataType.Kind> kinds =
                Attributes.keyKinds(context.type(unit.loader().entityClass()));
        for (int i = 0; i < columns.size(); i++) {
            keyColumns.add(new KeyColumn(columns.get(i), kinds.get(i)));
        }
        List<Object> targets = in.candidates().stream()
                .map(candidate -> ((Node.EntityParameter) candidate).target())
                .toList();
        parameters.add(new Parameter.EntityKeys(TargetKey.all(unit, targets)));
        String condition = context.syntax().keys(keyColumns, context.syntax().keyBucket(targets.size()));
        return in.negated() ? "not (" + condition + ")" : condition;
    }

    private String oneByOne(Node.In in) {
        List<String> columns = columns(in.value());
        String all = in.candidates().stream()
                .map(candidate -> compare(columns, right(in.value(), candidate), Operator.EQ))
                .collect(Collectors.joining(" or ", "(", ")"));
        return in.negated() ? "not " + all : all;
    }

    /** The columns that identify the target of a to-one relationship, or a row. */
    List<String> columns(Node node) {
        if (node instanceof Node.Row row) {
            Source source = scope.source(row.place());
            return source.type().keyColumns().stream().map(source::column).toList();
        }
        Node.Attribute attribute = (Node.Attribute) node;
        ColumnPath path = scope.resolve(attribute.place(), attribute.name());
        if (path.attribute() instanceof Association association
                && association.join() instanceof Join.ForeignKey join
                && join.foreignOnOwner()) {
            String alias = path.source().alias(join.table());
            return join.pairs().stream()
                    .map(pair -> Joins.column(alias, pair.local()))
                    .toList();
        }
        throw new QueryException("TN517", attribute.display() + " has no column of its own and is no value");
    }

    private boolean isInverse(Node node) {
        return node instanceof Node.Attribute attribute
                && scope.resolve(attribute.place(), attribute.name()).attribute() instanceof Association association
                && !(association.join() instanceof Join.ForeignKey join && join.foreignOnOwner());
    }

    /** The right side's columns or question marks, one for each of the left side's columns. */
    private List<String> right(Node left, Node right) {
        if (!(right instanceof Node.EntityParameter parameter)) {
            return columns(right);
        }
        List<String> key = key(target(left), parameter.target());
        return referred(left, key);
    }

    private boolean refersToOtherColumns(Node node) {
        return node instanceof Node.Attribute attribute
                && scope.resolve(attribute.place(), attribute.name()).attribute() instanceof Association association
                && association.join() instanceof Join.ForeignKey join
                && !join.referencesIdentifier();
    }

    /** What a foreign key refers to: the identifier, or other columns of the row with that identifier. */
    private List<String> referred(Node left, List<String> key) {
        if (!refersToOtherColumns(left)) {
            return key;
        }
        Node.Attribute attribute = (Node.Attribute) left;
        Association association =
                (Association) scope.resolve(attribute.place(), attribute.name()).attribute();
        Join.ForeignKey join = (Join.ForeignKey) association.join();
        if (join.pairs().size() > 1) {
            throw new QueryException(
                    "TN517",
                    attribute.display()
                            + " refers to several columns that are not the identifier\nhelp:   compare those"
                            + " columns: " + attribute.display() + "().…");
        }
        EntityType<?> target = context.type(association.target());
        String alias = context.aliases().next(target.name());
        List<String> identifier = target.keyColumns().stream()
                .map(column -> Joins.column(alias, column))
                .toList();
        return List.of("(select " + Joins.column(alias, join.pairs().get(0).remote()) + " from "
                + context.joins().table(target.table()) + " " + alias + " where "
                + compare(identifier, key, Operator.EQ) + ")");
    }

    /** Question marks for an identifier. */
    List<String> key(Class<?> entity, Object target) {
        EntityUnit<?> unit = context.catalog().unit(entity);
        parameters.add(new Parameter.EntityKey(new TargetKey<>(unit, target)));
        return context.type(entity).keyColumns().stream().map(column -> "?").toList();
    }

    private Class<?> target(Node node) {
        if (node instanceof Node.Attribute attribute
                && scope.resolve(attribute.place(), attribute.name()).attribute() instanceof Association association) {
            return association.target();
        }
        return ((Node.Row) node).place().type();
    }

    static String compare(List<String> left, List<String> right, Operator operator) {
        if (left.size() == 1) {
            return left.get(0) + (operator == Operator.EQ ? " = " : " <> ") + right.get(0);
        }
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < left.size(); i++) {
            sql.append(i == 0 ? "" : " and ").append(left.get(i)).append(" = ").append(right.get(i));
        }
        return (operator == Operator.EQ ? "(" : "not (") + sql + ")";
    }

    private static String each(List<String> columns, String check, String separator) {
        String all = String.join(
                separator, columns.stream().map(column -> column + check).toList());
        return columns.size() == 1 ? all : "(" + all + ")";
    }
}
