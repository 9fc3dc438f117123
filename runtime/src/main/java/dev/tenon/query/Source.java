package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.SecondaryTable;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A table in the FROM of a query that is being compiled, with what paths have joined to it. */
final class Source {
    private final @Nullable Place<?> place;
    private final EntityType<?> type;
    private final String alias;
    private final boolean nullable;
    private final Text text;

    /** The column of the positions of the list whose targets these are; null for what has none. */
    private final @Nullable String position;

    private final Map<String, Source> shared = new HashMap<>();
    private final List<Source> implicit = new ArrayList<>();
    private final List<Source> nested = new ArrayList<>();

    /** The numbers of the secondary tables that something is read from. */
    private final Set<Integer> secondaries = new TreeSet<>();

    /** Those of them that its own condition asks of: they stand before it, in parentheses. */
    private final Set<Integer> inCondition = new TreeSet<>();

    /** The numbers of the tables in which each of its objects has a row. */
    private final Set<Integer> present;

    /** The numbers of the tables in which none of its objects has a row. */
    private final Set<Integer> absent = new TreeSet<>();

    /**
     * The SQL that brings it in, without what is joined to it.
     *
     * @param before up to its table
     * @param table the table with its alias, which may become a join in parentheses
     * @param after what stands behind it: the condition
     */
    record Text(String before, String table, String after) {}

    Source(@Nullable Place<?> place, EntityType<?> type, String alias, boolean nullable, String sql) {
        this(place, type, alias, nullable, new Text(sql, "", ""), null);
    }

    /**
     * Makes a source.
     *
     * @param place the place that means it; null for one that only paths lead to
     * @param nullable whether an outer join may find no row of it
     * @param position the column of the positions, if it has the targets of a list with one
     */
    Source(
            @Nullable Place<?> place,
            EntityType<?> type,
            String alias,
            boolean nullable,
            Text text,
            @Nullable String position) {
        this.place = place;
        this.type = type;
        this.alias = alias;
        this.nullable = nullable;
        this.text = text;
        this.position = position;
        this.present = type.tablesOf(type.javaType());
        if (place != null) {
            narrow(place.type());
        }
    }

    /** Keeps the objects of one class of the hierarchy: those that have rows in its tables. */
    Source narrow(Class<?> entityClass) {
        absent.addAll(type.tablesBeside(entityClass));
        for (int number : type.tablesOf(entityClass)) {
            if (present.add(number)) {
                (nullable ? inCondition : secondaries).add(number);
            }
        }
        return this;
    }

    /** Joins no table to say which objects they are: a derived table has none but these. */
    Source asNarrowed() {
        secondaries.clear();
        return this;
    }

    @Nullable
    Place<?> place() {
        return place;
    }

    EntityType<?> type() {
        return type;
    }

    String alias() {
        return alias;
    }

    boolean isNullable() {
        return nullable;
    }

    /** The source that a path along a to-one relationship from here leads to, if it is joined. */
    @Nullable
    Source joined(String attribute) {
        return shared.get(attribute);
    }

    /** Lets paths share an explicit join; the first one stays. */
    void share(String attribute, Source target) {
        shared.putIfAbsent(attribute, target);
    }

    /** Adds a join that a path needs. */
    void join(String attribute, Source target) {
        shared.put(attribute, target);
        implicit.add(target);
    }

    /** Adds a join that no path shares: what is fetched must not be filtered by conditions on the path. */
    void attach(Source target) {
        implicit.add(target);
    }

    /** Adds a join that belongs to the join of this one: {@code left join (this join target …) on …} (LOD-9). */
    void nest(Source target) {
        nested.add(target);
    }

    /** Whether a path or a fetch has joined something to it. */
    boolean isJoined() {
        return !implicit.isEmpty() || !secondaries.isEmpty();
    }

    /** The column of the positions. */
    String position() {
        return Objects.requireNonNull(position);
    }

    /** A column of its main table. */
    String column(Identifier name) {
        return alias + "." + name.sql();
    }

    /** The column of an attribute, whose table is joined. */
    String column(AttributeType.Basic attribute) {
        return Joins.column(alias(attribute.table()), attribute.column());
    }

    /** The alias of the table of that number, which is joined. */
    String alias(int table) {
        with(table);
        return SecondaryTable.alias(alias, table);
    }

    /** Joins the table of that number. */
    Source with(int table) {
        if (table > 0) {
            secondaries.add(table);
        }
        return this;
    }

    /** Lets its own condition ask of the table of that number, too. */
    Source withCondition(int table) {
        if (table > 0) {
            inCondition.add(table);
        }
        return this;
    }

    /** The same rows, joined by a condition in which they have been in scope: what that asks for stands before it. */
    Source on(String condition) {
        Source joined = new Source(
                place, type, alias, nullable, new Text(text.before(), text.table(), " on " + condition), position);
        joined.inCondition.addAll(secondaries);
        joined.inCondition.addAll(inCondition);
        joined.shared.putAll(shared);
        joined.nested.addAll(implicit);
        return joined;
    }

    /** The same rows behind what stands before them in FROM. */
    Source behind(String before) {
        Source behind = new Source(
                place, type, alias, nullable, new Text(before + text.before(), text.table(), text.after()), position);
        behind.inCondition.addAll(inCondition);
        return behind;
    }

    /** Joins all tables in which its objects may have a row. */
    void joinTables() {
        for (int number = 1; number <= type.secondaryTables().size(); number++) {
            if (!absent.contains(number)) {
                secondaries.add(number);
            }
        }
    }

    /** Whether an item of the entity's select list is a column of a table in which none of its objects has a row. */
    boolean isAbsent(String item) {
        return absent.stream().anyMatch(number -> item.startsWith(SecondaryTable.alias("{this}", number) + "."));
    }

    /** Writes it, and then its secondary tables and what paths have joined to it. */
    void appendTo(StringBuilder out, CompilationContext context) {
        out.append(text.before());
        if (nested.isEmpty() && inCondition.isEmpty()) {
            out.append(text.table());
        } else {
            out.append('(').append(text.table());
            inCondition.forEach(number -> join(number, false, out, context));
            nested.forEach(joined -> joined.appendTo(out, context));
            out.append(')');
        }
        out.append(text.after());
        secondaries.stream()
                .filter(number -> !inCondition.contains(number))
                .forEach(number -> join(number, nullable, out, context));
        implicit.forEach(joined -> joined.appendTo(out, context));
    }

    private void join(int number, boolean outer, StringBuilder out, CompilationContext context) {
        SecondaryTable secondary = type.secondaryTables().get(number - 1);
        String own = SecondaryTable.alias(alias, number);
        Joins.join(
                out,
                outer || !present.contains(number) ? JoinType.LEFT : JoinType.INNER,
                context.joins().table(secondary.table()),
                own);
        List<Identifier> key = secondary.table().primaryKey();
        for (int i = 0; i < key.size(); i++) {
            out.append(i == 0 ? "" : " and ")
                    .append(Joins.column(own, key.get(i)))
                    .append(" = ")
                    .append(column(type.keyColumns().get(i)));
        }
    }
}
