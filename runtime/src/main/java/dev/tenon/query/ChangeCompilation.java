package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import java.util.Collections;
import java.util.List;

/** Compiles statements that change rows. */
final class ChangeCompilation {
    private final CompilationContext context;

    ChangeCompilation(CompilationContext context) {
        this.context = context;
    }

    CompiledStatement statement(Statement statement) {
        if (statement instanceof Update<?> update) {
            return update(update);
        }
        if (statement instanceof Delete<?> delete) {
            return delete(delete);
        }
        return insert((Insert<?>) statement);
    }

    private CompiledStatement update(Update<?> update) {
        if (update.assignments().isEmpty()) {
            throw new QueryException(
                    "TN517", "an update of " + name(update.entity()) + " sets nothing\nhelp:   .set(attribute, value)");
        }
        EntityType<?> type = context.type(update.entity().type());
        requireRoot(type, update.entity());
        Target target = new Target(update.entity());
        Clause sql = new Clause().append("update ").append(target.table).append(" set ");
        Clause set = new Clause();
        for (Assignment assignment : update.assignments()) {
            target.assign(assignment, set);
        }
        target.requireOneTable();
        sql.append(set).append(target.where(update.where()));
        return new CompiledStatement(
                sql.text(), "update " + name(update.entity()), update.entity().type(), sql.parameters());
    }

    private CompiledStatement delete(Delete<?> delete) {
        EntityType<?> type = context.type(delete.entity().type());
        requireRoot(type, delete.entity());
        type.secondaryTables().forEach(secondary -> {
            throw severalTables(type, "they have rows in " + nameOf(secondary.table()));
        });
        Target target = new Target(delete.entity());
        Clause sql = new Clause().append("delete from ").append(target.table).append(target.where(delete.where()));
        return new CompiledStatement(
                sql.text(), "delete " + name(delete.entity()), delete.entity().type(), sql.parameters());
    }

    private CompiledStatement insert(Insert<?> insert) {
        EntityType<?> type = context.type(insert.entity().type());
        requireRoot(type, insert.entity());
        type.secondaryTables().stream()
                .filter(secondary -> !secondary.optional())
                .forEach(secondary -> {
                    throw severalTables(type, "each of them has a row in " + nameOf(secondary.table()));
                });
        Scope nothing = new Scope(context, null);
        Clause columns = new Clause();
        Clause values = new Clause();
        for (Assignment assignment : insert.assignments()) {
            for (Identifier column : columns(type, assignment)) {
                columns.separate(", ").append(column.sql());
            }
            String value = value(type, assignment, nothing, values.parameters());
            values.separate(", ").append(value);
        }
        Clause sql = new Clause().append("insert into ").append(context.joins().table(type.table()));
        if (columns.isEmpty()) {
            sql.append(" default values");
        } else {
            sql.append(" (").append(columns).append(") values (").append(values).append(")");
        }
        return new CompiledStatement(
                sql.text(), "insert " + name(insert.entity()), insert.entity().type(), sql.parameters());
    }

    /** The columns that an assignment writes. */
    private static List<Identifier> columns(EntityType<?> type, Assignment assignment) {
        AttributeType attribute = attribute(type, assignment);
        if (attribute instanceof AttributeType.Basic basic) {
            if (basic.table() > 0) {
                throw severalTables(type, assignment.attribute() + " stands in " + nameOf(type.table(basic.table())));
            }
            return List.of(basic.column());
        }
        if (attribute instanceof Association association
                && association.join() instanceof Join.ForeignKey join
                && join.foreignOnOwner()) {
            if (join.table() > 0) {
                throw severalTables(type, assignment.attribute() + " stands in " + nameOf(type.table(join.table())));
            }
            return join.pairs().stream().map(Join.Pair::local).toList();
        }
        throw new QueryException(
                "TN517", assignment.attribute() + " has no column that could be set in " + type.name());
    }

    private static AttributeType attribute(EntityType<?> type, Assignment assignment) {
        String path = assignment.attribute().name();
        Place<?> place = assignment.attribute().place();
        while (place instanceof Place.Part<?> part) {
            path = part.attribute() + "." + path;
            place = part.owner();
        }
        if (place.type() != type.javaType()) {
            throw new QueryException("TN512", assignment.attribute() + " is no attribute of " + type.name());
        }
        return Attributes.find(type, path);
    }

    /** The value; for a relationship with several columns as many, separated by commas. */
    private String value(EntityType<?> type, Assignment assignment, Scope scope, List<Parameter> parameters) {
        AttributeType attribute = attribute(type, assignment);
        Node value = assignment.value();
        if (attribute instanceof Association association && value instanceof Node.EntityParameter parameter) {
            return String.join(
                    ", ", new KeyConditions(context, scope, parameters).key(association.target(), parameter.target()));
        }
        if (attribute instanceof AttributeType.Basic basic
                && value instanceof Node.Parameter parameter
                && parameter.value() != null) {
            parameters.add(ExpressionWriter.value(basic.type(), parameter.value()));
            return "?";
        }
        String single = new ExpressionWriter(context, scope, parameters).write(value);
        int width = columns(type, assignment).size();
        return String.join(", ", Collections.nCopies(width, single));
    }

    /** The rows of an entity that extends another one stand in the tables of both. */
    private static void requireRoot(EntityType<?> type, Place<?> entity) {
        if (entity.type() != type.javaType()) {
            throw severalTables(
                    type, name(entity) + " extends " + type.name() + ", whose table has a part of its rows");
        }
    }

    /** What a statement that names no objects cannot do. */
    private static QueryException severalTables(EntityType<?> type, String found) {
        return new QueryException(
                "TN517",
                "a statement writes rows of one table, and " + type.name() + " has several\nfound:  " + found
                        + "\nhelp:   write objects: session.persist(…), session.insertAll(…), session.remove(…), or change"
                        + " what session.list(…) returns");
    }

    private static String nameOf(Table table) {
        return "the secondary table " + table.name().name().text();
    }

    private static String name(Place<?> entity) {
        return entity.type().getSimpleName();
    }

    /** The table that is changed, under an alias. */
    private final class Target {
        private final Source source;
        private final Scope scope = new Scope(context, null);
        private final String table;

        Target(Place<?> entity) {
            EntityType<?> type = context.type(entity.type());
            String alias = context.aliases().of(null, type);
            this.source = new Source(entity, type, alias, false, "");
            this.table = context.joins().table(type.table()) + " as " + alias;
            scope.add(source);
        }

        /** What is assigned is read from the row itself: UPDATE joins nothing. */
        void requireOneTable() {
            if (source.isJoined()) {
                throw severalTables(source.type(), "a value is read from another one than is written");
            }
        }

        void assign(Assignment assignment, Clause set) {
            List<Identifier> columns = columns(source.type(), assignment);
            String value = value(source.type(), assignment, scope, set.parameters());
            String[] values = columns.size() == 1 ? new String[] {value} : value.split(", ", -1);
            for (int i = 0; i < columns.size(); i++) {
                set.separate(", ").append(columns.get(i).sql()).append(" = ").append(values[i]);
            }
        }

        /** The condition; if it joins, the rows are found by a subquery, because UPDATE and DELETE do not join. */
        Clause where(List<Node> conditions) {
            Clause clause = new Clause();
            if (conditions.isEmpty()) {
                return clause;
            }
            clause.append(" where ")
                    .append(new ExpressionWriter(context, scope, clause.parameters()).conditions(conditions));
            StringBuilder joined = new StringBuilder();
            source.appendTo(joined, context);
            return joined.isEmpty() ? clause : found(clause, joined.toString());
        }

        private Clause found(Clause condition, String joined) {
            List<Identifier> key = source.type().keyColumns();
            String columns = String.join(", ", key.stream().map(source::column).toList());
            String outer = String.join(", ", key.stream().map(Identifier::sql).toList());
            Clause clause = new Clause().append(" where ");
            clause.append(key.size() == 1 ? outer : "(" + outer + ")");
            clause.append(" in (select " + columns + " from ")
                    .append(table.replace(" as ", " "))
                    .append(joined);
            return clause.append(condition).append(")");
        }
    }
}
