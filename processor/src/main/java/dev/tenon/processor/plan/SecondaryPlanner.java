package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans how the rows of an entity's secondary tables are written. */
final class SecondaryPlanner {
    private final EntityMapping entity;
    private final WritePlanner writes;
    private final NameScope names;
    private final NameScope tables = new NameScope(Set.of());

    /**
     * Begins.
     *
     * @param names what the snapshot has of the attributes
     */
    SecondaryPlanner(EntityMapping entity, WritePlanner writes, NameScope names) {
        this.entity = entity;
        this.writes = writes;
        this.names = names;
    }

    List<SecondaryPlan> plan() {
        List<SecondaryPlan> plans = new ArrayList<>();
        for (SecondaryTableMapping table : entity.secondaryTables()) {
            plans.add(plan(table, plans.size() + 1));
        }
        return plans;
    }

    private SecondaryPlan plan(SecondaryTableMapping secondary, int number) {
        List<WritePlan> inserts = writes.inserts(number);
        String table = secondary.table().name().sql();
        String name =
                tables.unique(NameScope.camel(secondary.table().name().name().text()));
        return new SecondaryPlan(
                secondary,
                number,
                name,
                secondary.optional() ? names.unique("has" + NameScope.capitalised(name)) : "",
                inserts,
                writes.updates(number),
                insert(secondary, inserts),
                "update " + table + "\nset {set}\nwhere " + keyCondition(secondary),
                "delete from " + table + "\nwhere " + keys(secondary));
    }

    private static String insert(SecondaryTableMapping secondary, List<WritePlan> inserts) {
        List<String> columns = Stream.concat(
                        secondary.table().primaryKey().stream(),
                        inserts.stream().flatMap(write -> write.columns().stream()))
                .map(Identifier::sql)
                .toList();
        return SqlText.list("insert into " + secondary.table().name().sql() + " (", String.join(", ", columns))
                + ")\nvalues {rows " + columns.size() + "}";
    }

    private static String keyCondition(SecondaryTableMapping secondary) {
        return secondary.table().primaryKey().stream()
                .map(column -> column.sql() + " = ?")
                .collect(Collectors.joining(" and "));
    }

    private static String keys(SecondaryTableMapping secondary) {
        return secondary.table().primaryKey().stream()
                .map(column -> column.sql() + " " + AssociationTemplates.kind(secondary.table(), column))
                .collect(Collectors.joining(", ", "{keys ", "}"));
    }
}
