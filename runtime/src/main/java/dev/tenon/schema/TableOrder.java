package dev.tenon.schema;

import dev.tenon.mapping.Table;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts tables so that those that others refer to come first, as far as cycles allow; otherwise in the order given. */
final class TableOrder {
    private final Map<QualifiedName, Table> byName = new LinkedHashMap<>();
    private final Set<QualifiedName> visited = new LinkedHashSet<>();
    private final List<Table> sorted = new ArrayList<>();

    private TableOrder(List<Table> tables) {
        tables.forEach(table -> byName.put(table.name(), table));
    }

    static List<Table> of(List<Table> tables) {
        TableOrder order = new TableOrder(tables);
        tables.forEach(order::visit);
        return order.sorted;
    }

    private void visit(Table table) {
        if (!visited.add(table.name())) {
            return;
        }
        for (Table.ForeignKey key : table.foreignKeys()) {
            Table referred = byName.get(key.targetTable());
            if (referred != null) {
                visit(referred);
            }
        }
        sorted.add(table);
    }
}
