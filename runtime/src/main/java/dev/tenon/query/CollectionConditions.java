package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what is asked of relationships' targets, as correlated EXISTS (LOD-33). */
final class CollectionConditions {
    private final CompilationContext context;
    private final Scope scope;
    private final List<Parameter> parameters;

    CollectionConditions(CompilationContext context, Scope scope, List<Parameter> parameters) {
        this.context = context;
        this.scope = scope;
        this.parameters = parameters;
    }

    /** Whether there are targets, or targets that meet a condition. */
    String any(Node.Any any) {
        ColumnPath path = scope.resolve(any.place(), any.name());
        if (path.attribute() instanceof AttributeType.Elements elements) {
            return exists(context.joins().table(elements.table()), elementsOf(path.source(), elements), "");
        }
        return exists(path.source(), association(path, any.name()), any.condition());
    }

    /** Whether an entity is among the targets. */
    String contains(Node.Contains contains) {
        ColumnPath path = scope.resolve(contains.place(), contains.name());
        return containsKey(path.source(), association(path, contains.name()), contains.target());
    }

    /** Whether a value is among the elements. */
    String hasElement(Node.HasElement node) {
        ColumnPath path = scope.resolve(node.place(), node.name());
        if (!(path.attribute() instanceof AttributeType.Elements elements)) {
            throw new QueryException("TN517", node.name() + " is no collection of values");
        }
        Correlated collection = elementsOf(path.source(), elements);
        Function<AttributeType.Basic, String> columns = part -> Joins.column(collection.alias(), part.column());
        String condition;
        if (elements.element() instanceof AttributeType.Basic basic) {
            parameters.add(ExpressionWriter.value(basic.type(), node.value()));
            condition = columns.apply(basic) + " = ?";
        } else {
            EmbeddedConditions embedded = new EmbeddedConditions(context, scope, parameters);
            condition = embedded.equal(
                    columns,
                    Attributes.parts((AttributeType.Embedded) elements.element()),
                    embedded.values(path.source(), node.place().path(node.name()), node.value()));
        }
        return exists(context.joins().table(elements.table()), collection, " and " + condition);
    }

    /** A comparison of a to-one relationship whose foreign key is the target's. */
    String inverse(Operator operator, Node.Attribute attribute, List<Node> operands) {
        ColumnPath path = scope.resolve(attribute.place(), attribute.name());
        Association association = association(path, attribute.name());
        boolean negated = operator == Operator.NE || operator == Operator.IS_NULL;
        String exists;
        if (operator == Operator.IS_NULL || operator == Operator.IS_NOT_NULL) {
            exists = exists(path.source(), association, null);
        } else if (operands.get(1) instanceof Node.EntityParameter parameter) {
            exists = containsKey(path.source(), association, parameter.target());
        } else {
            throw new QueryException("TN517", attribute.display() + " can only be compared with an entity");
        }
        return negated ? "not " + exists : exists;
    }

    /** A table inside EXISTS: its alias, and the condition that its rows belong to the owner. */
    private record Correlated(String alias, String condition) {}

    private Correlated elementsOf(Source owner, AttributeType.Elements elements) {
        String alias = context.aliases()
                .next(Joins.camelCase(elements.table().name().name().text()));
        return new Correlated(alias, Joins.elementsCondition(owner.type(), owner.alias(), elements, alias));
    }

    private static String exists(String table, Correlated row, String more) {
        return exists(table + " " + row.alias(), row.condition() + more);
    }

    private static String exists(String from, String condition) {
        return "exists (select 1 from " + from + " where " + condition + ")";
    }

    private String exists(Source owner, Association association, @Nullable Node condition) {
        if (condition == null && association.join() instanceof Join.Link link) {
            Correlated row = linkOf(owner, link);
            return exists(context.joins().table(link.table()), row, "");
        }
        EntityType<?> target = context.type(association.target());
        String alias = context.aliases().of(null, target);
        Place<?> place = Place.of(association.targetType());
        Scope inner = new Scope(context, scope);
        Source source;
        String correlation;
        if (association.join() instanceof Join.Link link) {
            Correlated row = linkOf(owner, link);
            StringBuilder from = new StringBuilder(context.joins().table(link.table()) + " " + row.alias());
            Joins.join(from, JoinType.INNER, context.joins().table(target.table()), alias);
            from.append(Joins.ownerCondition(row.alias(), alias, link.targetPairs()));
            source = new Source(place, target, alias, false, from.toString());
            correlation = row.condition();
        } else {
            TargetTables tables = TargetTables.of(context, (Join.Foreign) association.join(), target, owner, alias);
            source = new Source(place, target, alias, false, tables.from()).with(tables.table());
            correlation = tables.condition();
        }
        inner.add(source);
        String and =
                condition == null ? "" : " and " + new ExpressionWriter(context, inner, parameters).conjunct(condition);
        StringBuilder from = new StringBuilder();
        source.appendTo(from, context);
        return exists(from.toString(), correlation + and);
    }

    private Correlated linkOf(Source owner, Join.Link link) {
        String alias = context.aliases()
                .next(Joins.camelCase(link.table().name().name().text()));
        return new Correlated(alias, Joins.ownerCondition(owner.alias(), alias, link.ownerPairs()));
    }

    private String containsKey(Source owner, Association association, Object target) {
        EntityType<?> type = context.type(association.target());
        List<String> key = new KeyConditions(context, scope, parameters).key(association.target(), target);
        if (association.join() instanceof Join.Link link) {
            Correlated row = linkOf(owner, link);
            List<String> columns = link.targetPairs().stream()
                    .map(pair -> Joins.column(row.alias(), pair.local()))
                    .toList();
            return exists(
                    context.joins().table(link.table()),
                    row,
                    " and " + KeyConditions.compare(columns, key, Operator.EQ));
        }
        String alias = context.aliases().next(type.name());
        List<String> columns = type.keyColumns().stream()
                .map(column -> Joins.column(alias, column))
                .toList();
        TargetTables tables = TargetTables.of(context, (Join.Foreign) association.join(), type, owner, alias);
        StringBuilder from = new StringBuilder();
        new Source(null, type, alias, false, tables.from()).with(tables.table()).appendTo(from, context);
        return exists(from.toString(), tables.condition() + " and " + KeyConditions.compare(columns, key, Operator.EQ));
    }

    private static Association association(ColumnPath path, String name) {
        if (path.attribute() instanceof Association association) {
            return association;
        }
        throw new QueryException("TN517", path.source().type().name() + "." + name + " is no relationship");
    }
}
