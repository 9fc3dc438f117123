package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the joins that relationships stand for. */
final class Joins {
    private final CompilationContext context;

    Joins(CompilationContext context) {
        this.context = context;
    }

    /** Joins the target of a to-one relationship, under an alias of its own. */
    Source toOne(Source from, Association association, JoinType type, @Nullable Place<?> place) {
        return target(from, association, type, place, alias(association, place));
    }

    /** Joins the targets of any relationship; {@code place} is what means them, null if nothing does. */
    Source target(Source from, Association association, JoinType type, @Nullable Place<?> place, String alias) {
        EntityType<?> target = context.type(association.target());
        boolean nullable = from.isNullable() || type != JoinType.INNER;
        if (association.join() instanceof Join.Link link) {
            String linkAlias =
                    context.aliases().next(camelCase(link.table().name().name().text()));
            StringBuilder before = new StringBuilder();
            join(before, type, table(link.table()), linkAlias);
            before.append(ownerCondition(from.alias(), linkAlias, link.ownerPairs()))
                    .append(keyword(type));
            Source.Text text = new Source.Text(
                    before.toString(),
                    table(target.table()) + " " + alias,
                    " on " + ownerCondition(linkAlias, alias, link.targetPairs()));
            return new Source(place, target, alias, nullable, text, position(association, linkAlias))
                    .narrow(association.targetType());
        }
        TargetTables tables = TargetTables.of(context, (Join.Foreign) association.join(), target, from, alias);
        Source.Text text = new Source.Text(keyword(type), tables.from(), " on " + tables.condition());
        return new Source(place, target, alias, nullable, text, position(association, alias))
                .narrow(association.targetType())
                .withCondition(tables.table());
    }

    /** The column of a list's positions, in the table of that alias; null for what keeps none. */
    static @Nullable String position(Association association, String alias) {
        Identifier column = association.orderColumn();
        return column == null ? null : column(alias, column);
    }

    /** An alias for a relationship's targets. */
    String alias(Association association, @Nullable Place<?> place) {
        return context.aliases().of(place, context.type(association.target()));
    }

    /** A table's name as SQL. */
    String table(Table table) {
        return context.syntax().table(table.name());
    }

    /** {@code o.customer_id = c.id}: the pairs' columns, the nearer side's alias second. */
    static String ownerCondition(String local, String remote, List<Join.Pair> pairs) {
        StringBuilder sql = new StringBuilder();
        for (Join.Pair pair : pairs) {
            sql.append(sql.isEmpty() ? "" : " and ");
            sql.append(column(remote, pair.remote())).append(" = ").append(column(local, pair.local()));
        }
        return sql.toString();
    }

    static String column(String alias, Identifier column) {
        return alias + "." + column.sql();
    }

    static void join(StringBuilder sql, JoinType type, String table, String alias) {
        sql.append(keyword(type)).append(table).append(' ').append(alias).append(" on ");
    }

    /** {@code left join}, between spaces. */
    static String keyword(JoinType type) {
        return switch (type) {
            case INNER -> " join ";
            case LEFT -> " left join ";
            case RIGHT -> " right join ";
            case FULL -> " full join ";
        };
    }

    /** The condition that the rows of a collection's table belong to an owner. */
    static String elementsCondition(
            EntityType<?> owner, String ownerAlias, AttributeType.Elements elements, String alias) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < elements.ownerColumns().size(); i++) {
            sql.append(i == 0 ? "" : " and ");
            sql.append(column(alias, elements.ownerColumns().get(i)))
                    .append(" = ")
                    .append(column(ownerAlias, owner.keyColumns().get(i)));
        }
        return sql.toString();
    }

    /** {@code order_tag} in camel case, so that its alias is {@code ot}. */
    static String camelCase(String tableName) {
        StringBuilder camel = new StringBuilder();
        for (String word : tableName.split("_", -1)) {
            if (!word.isEmpty()) {
                camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return camel.isEmpty() ? tableName : camel.toString();
    }
}
