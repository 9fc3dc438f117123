package dev.tenon.query;

import dev.tenon.expression.Expression;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.EntityType;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings what a query is from into scope, and writes it once everything else is written and all joins are known. */
final class FromWriter {
    private final CompilationContext context;
    private final Scope scope;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private final Clause conditions = new Clause();

    FromWriter(CompilationContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** Brings everything into scope. */
    void add(QuerySpecification specification) {
        Place<?> implied = impliedRoot(specification);
        if (implied != null) {
            root(implied);
        }
        specification.from().forEach(reference -> add(reference, specification));
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** What the rows have to meet to be there at all; stands before the query's own conditions. */
    Clause conditions() {
        return conditions;
    }

    /** Whether there is nothing that the query is from. */
    boolean isEmpty() {
        return sources.isEmpty() && raw.isEmpty();
    }

    /** Whether there is more than one table. */
    boolean isJoined() {
        return sources.size() + (raw.isEmpty() ? 0 : 1) > 1 || sources.stream().anyMatch(Source::isJoined);
    }

    /** The alias of the first table. */
    String first() {
        return sources.get(0).alias();
    }

    /** {@code from …}, with a space before it; empty for a query of nothing. */
    String text() {
        if (isEmpty()) {
            return "";
        }
        StringBuilder sql = new StringBuilder(" from ").append(raw);
        sources.forEach(source -> source.appendTo(sql, context));
        return sql.toString();
    }

    /**
     * What is selected needs no {@code from} of its own, if the query names no other beginning: an entity or record, or the
     * one entity whose attributes are selected.
     */
    private @Nullable Place<?> impliedRoot(QuerySpecification specification) {
        List<Place<?>> brought = new ArrayList<>();
        for (TableReference reference : specification.from()) {
            if (reference instanceof TableReference.Root
                    || reference instanceof TableReference.Raw
                    || reference instanceof TableReference.Owned) {
                return null;
            }
            brought.add(Objects.requireNonNull(reference.place()));
        }
        List<Place<?>> roots = new ArrayList<>();
        for (Selectable<?> item : specification.items()) {
            roots(item, place -> {
                if (!brought.contains(place) && !roots.contains(place)) {
                    roots.add(place);
                }
            });
        }
        return roots.size() == 1 ? roots.get(0) : null;
    }

    private void roots(Selectable<?> item, Consumer<Place<?>> visitor) {
        Place<?> entity = Fetches.entity(item);
        if (entity != null) {
            visitor.accept(entity.root());
        } else if (item instanceof ProjectedRecord<?> projected) {
            visitor.accept(entity(projected));
        } else if (item instanceof Expression<?> expression) {
            NodeWalk.places(expression.node(), place -> visitor.accept(place.root()));
        }
    }

    private Place<?> entity(ProjectedRecord<?> projected) {
        return Place.of(context.catalog().projection(projected.type()).entityClass());
    }

    private void add(TableReference reference, QuerySpecification specification) {
        if (reference instanceof TableReference.Root root) {
            root(root.place());
        } else if (reference instanceof TableReference.Raw sql) {
            raw(sql, rowsOf(sql, specification));
        } else if (reference instanceof TableReference.Owned owned) {
            owned(owned);
        } else if (reference instanceof TableReference.Related related) {
            related(related);
        } else if (reference instanceof TableReference.Conditional conditional) {
            conditional(conditional);
        }
    }

    private void root(Place<?> place) {
        EntityType<?> type = context.type(place.type());
        String alias = context.aliases().of(place, type);
        bring(new Source(
                place, type, alias, false, separator() + context.joins().table(type.table()) + " " + alias));
    }

    private String separator() {
        return sources.isEmpty() && raw.isEmpty() ? "" : ", ";
    }

    private void owned(TableReference.Owned reference) {
        EntityType<?> type = context.type(reference.place().type());
        String alias = context.aliases().of(reference.place(), type);
        OwnedRows rows = OwnedRows.of(context, reference, alias, separator());
        conditions.append(rows.condition());
        bring(rows.source());
    }

    /** The entity that the rows of a query in SQL are: the selected one, or that of a selected record. */
    private @Nullable Place<?> rowsOf(TableReference.Raw reference, QuerySpecification specification) {
        Place<?> place = reference.place();
        for (Selectable<?> item : specification.items()) {
            if (place == null && item instanceof ProjectedRecord<?> projected) {
                place = entity(projected);
            }
        }
        return place;
    }

    private void raw(TableReference.Raw reference, @Nullable Place<?> place) {
        EntityType<?> type = place == null ? null : context.type(place.type());
        String alias = place == null || type == null
                ? context.aliases().next("Rows")
                : context.aliases().of(place, type);
        StringBuilder sql = new StringBuilder(separator()).append('(');
        List<@Nullable Object> values = reference.sql().values();
        for (int i = 0; i < values.size(); i++) {
            sql.append(reference.sql().pieces().get(i)).append('?');
            parameters.add(rawParameter(values.get(i)));
        }
        sql.append(reference.sql().pieces().get(values.size()));
        sql.append(reference.sql().mayEndInComment() ? "\n) " : ") ").append(alias);
        scope.addRaw(alias);
        if (place != null && type != null) {
            bring(new Source(place, type, alias, false, sql.toString()));
        } else {
            raw.append(sql);
        }
    }

    private static Parameter rawParameter(@Nullable Object value) {
        if (value == null) {
            return new Parameter.Value<>(ValueTypes.STRING, null);
        }
        ValueType<?> type =
                NodeTypes.forClass(value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
        return ExpressionWriter.value(type, value);
    }

    private void related(TableReference.Related reference) {
        ColumnPath path = scope.resolve(
                reference.relationship().place(), reference.relationship().name());
        Association association = (Association) path.attribute();
        String alias = context.joins().alias(association, reference.place());
        Source source = context.joins().target(path.source(), association, reference.type(), reference.place(), alias);
        path.source().share(association.name(), source);
        bring(source);
    }

    private void conditional(TableReference.Conditional reference) {
        EntityType<?> type = context.type(reference.place().type());
        String alias = context.aliases().of(reference.place(), type);
        boolean nullable = reference.type() != JoinType.INNER;
        Source.Text text =
                new Source.Text(Joins.keyword(reference.type()), context.joins().table(type.table()) + " " + alias, "");
        Source target = new Source(reference.place(), type, alias, nullable, text, null);
        Scope inner = new Scope(context, scope);
        inner.add(target);
        String condition = new ExpressionWriter(context, inner, parameters).conditions(List.of(reference.condition()));
        bring(target.on(condition));
    }

    private void bring(Source source) {
        sources.add(source);
        scope.add(source);
    }
}
