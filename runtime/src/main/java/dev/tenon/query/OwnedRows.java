package dev.tenon.query;

import dev.tenon.expression.Operator;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.metamodel.Relationship;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.SelfFilling;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one owner's relationship leads to: what stands in FROM, and what is asked of them. The owner's table is
 * left out where its identifier, or that of the target that it holds, says which rows they are.
 *
 * @param source the rows, without what stands before them in FROM
 */
record OwnedRows(Source source, Clause condition) {

    /**
     * The rows.
     *
     * @param before what stands before them in FROM
     */
    static OwnedRows of(CompilationContext context, TableReference.Owned reference, String alias, String before) {
        return new Writing(context, reference, alias, before).rows();
    }

    /** The relationship's description. */
    static Association association(TableReference.Owned reference, CompilationContext context) {
        Relationship<?, ?> relationship = reference.relationship();
        EntityType<?> owner = context.type(relationship.entity());
        return (Association) Attributes.find(owner, relationship.place().path(relationship.name()));
    }

    /** One relationship, under the alias that its targets have. */
    private static final class Writing {
        private final CompilationContext context;
        private final Object owner;
        private final EntityType<?> ownerType;
        private final Association association;
        private final EntityType<?> target;
        private final Place<?> place;
        private final String alias;
        private final String before;

        private Writing(CompilationContext context, TableReference.Owned reference, String alias, String before) {
            this.context = context;
            this.owner = reference.owner();
            this.ownerType = context.type(reference.relationship().entity());
            this.association = association(reference, context);
            this.target = context.type(association.target());
            this.place = reference.place();
            this.alias = alias;
            this.before = before;
        }

        private OwnedRows rows() {
            OwnedRows direct = association.join() instanceof Join.Link link
                    ? throughLinks(link)
                    : association.join() instanceof Join.ForeignKey key
                            ? key.foreignOnOwner() ? held(key) : referring(key)
                            : meeting((Join.Condition) association.join());
            return direct == null ? besideOwner() : direct;
        }

        private @Nullable OwnedRows throughLinks(Join.Link link) {
            if (!locals(link.ownerPairs()).equals(ownerType.keyColumns())) {
                return null;
            }
            String links = context.aliases()
                    .next(Joins.camelCase(link.table().name().name().text()));
            StringBuilder from = new StringBuilder(context.joins().table(link.table()) + " " + links);
            Joins.join(from, JoinType.INNER, context.joins().table(target.table()), alias);
            from.append(Joins.ownerCondition(links, alias, link.targetPairs()));
            return new OwnedRows(
                    source(from.toString(), Joins.position(association, links)),
                    keyed(links, remotes(link.ownerPairs()), ownerKey()));
        }

        /** {@code from orders o where o.customer_id = ?}. */
        private @Nullable OwnedRows referring(Join.ForeignKey key) {
            if (!locals(key.pairs()).equals(ownerType.keyColumns())) {
                return null;
            }
            Source rows = source(targetTable(), Joins.position(association, alias));
            String foreign = rows.alias(key.remoteTable());
            return new OwnedRows(rows, keyed(foreign, remotes(key.pairs()), ownerKey()));
        }

        /** {@code from customer c where c.id = ?}: what the owner holds is asked, as long as the owner is there. */
        private @Nullable OwnedRows held(Join.ForeignKey key) {
            boolean isThere = ownerType.javaType().isInstance(owner) && !(owner instanceof SelfFilling);
            if (!isThere || !remotes(key.pairs()).equals(target.keyColumns())) {
                return null;
            }
            Parameter held = new Parameter.HeldTarget(
                    new TargetKey<>(unit(ownerType), owner),
                    association.index(),
                    unit(target),
                    Attributes.keyKinds(target));
            return new OwnedRows(source(targetTable(), null), keyed(alias, target.keyColumns(), held));
        }

        /** A condition that asks of the owner nothing but its identifier, which is bound wherever it stands. */
        private @Nullable OwnedRows meeting(Join.Condition join) {
            if (ownerType.keyColumns().size() > 1) {
                return null;
            }
            String key = ownerType.keyColumns().get(0).sql();
            Matcher mentioned = Pattern.compile("\\{this}\\." + Pattern.quote(key) + "(?![\\w$])")
                    .matcher(join.on());
            int count = (int) mentioned.results().count();
            String on = mentioned.replaceAll("?");
            if (count == 0 || (join.source() + on).contains("{this}")) {
                return null;
            }
            TargetTables tables = TargetTables.of(
                    context,
                    new Join.Condition(join.source(), on, join.pairs(), join.foreignOnOwner(), false),
                    "",
                    alias);
            Clause condition = new Clause().append(tables.condition());
            for (int i = 0; i < count; i++) {
                condition.parameters().add(ownerKey());
            }
            return new OwnedRows(source(tables.from(), Joins.position(association, alias)), condition);
        }

        /** {@code from customer c join … where c.id = ?}, for everything else. */
        private OwnedRows besideOwner() {
            String beside = context.aliases().of(null, ownerType);
            Source row = new Source(
                    null, ownerType, beside, false, before + context.joins().table(ownerType.table()) + " " + beside);
            Source targets = context.joins().target(row, association, JoinType.INNER, place, alias);
            StringBuilder from = new StringBuilder();
            row.appendTo(from, context);
            return new OwnedRows(targets.behind(from.toString()), keyed(beside, ownerType.keyColumns(), ownerKey()));
        }

        private Source source(String from, @Nullable String position) {
            return new Source(place, target, alias, false, new Source.Text(before, from, ""), position);
        }

        private String targetTable() {
            return context.joins().table(target.table()) + " " + alias;
        }

        private Parameter ownerKey() {
            return new Parameter.EntityKey(new TargetKey<>(unit(ownerType), owner));
        }

        private EntityUnit<?> unit(EntityType<?> type) {
            return context.catalog().unit(type.javaType());
        }

        private static Clause keyed(String table, List<Identifier> columns, Parameter key) {
            List<String> left =
                    columns.stream().map(column -> Joins.column(table, column)).toList();
            List<String> marks = columns.stream().map(column -> "?").toList();
            Clause clause = new Clause().append(KeyConditions.compare(left, marks, Operator.EQ));
            clause.parameters().add(key);
            return clause;
        }

        private static List<Identifier> locals(List<Join.Pair> pairs) {
            return pairs.stream().map(Join.Pair::local).toList();
        }

        private static List<Identifier> remotes(List<Join.Pair> pairs) {
            return pairs.stream().map(Join.Pair::remote).toList();
        }
    }
}
