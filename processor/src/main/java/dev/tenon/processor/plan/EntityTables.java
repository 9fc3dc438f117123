package dev.tenon.processor.plan;

import dev.tenon.mapping.SecondaryTable;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import java.util.List;

/** What stands in FROM for an entity: its main table, and its secondary ones joined to that. */
final class EntityTables {
    private EntityTables() {}

    /** {@code from customer c}, and a line for each join. */
    static String from(EntityMapping entity, String alias) {
        return from(entity, entity.name(), alias);
    }

    /** The same for the instances of one class of its hierarchy only. */
    static String from(EntityMapping entity, ClassName type, String alias) {
        return "\nfrom " + entity.table().name().sql() + " " + alias + joins(entity, type, alias);
    }

    /** The joins of secondary tables alone, each on a line of its own; what an instance of the class may lack is joined outer. */
    static String joins(EntityMapping entity, ClassName type, String alias) {
        List<Integer> present = entity.tablesOf(type);
        List<Integer> absent = entity.tablesBeside(type);
        StringBuilder sql = new StringBuilder();
        for (int number = 1; number <= entity.secondaryTables().size(); number++) {
            if (absent.contains(number)) {
                continue;
            }
            SecondaryTableMapping secondary = entity.secondaryTables().get(number - 1);
            String own = SecondaryTable.alias(alias, number);
            sql.append(present.contains(number) ? "\njoin " : "\nleft join ")
                    .append(secondary.table().name().sql())
                    .append(' ')
                    .append(own)
                    .append(" on ")
                    .append(condition(entity.table(), alias, secondary.table(), own));
        }
        return sql.toString();
    }

    private static String condition(TableMapping main, String alias, TableMapping secondary, String own) {
        List<Identifier> key = main.primaryKey();
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            sql.append(i == 0 ? "" : " and ")
                    .append(own)
                    .append('.')
                    .append(secondary.primaryKey().get(i).sql())
                    .append(" = ")
                    .append(alias)
                    .append('.')
                    .append(key.get(i).sql());
        }
        return sql.toString();
    }
}
