package dev.tenon.schema;

import dev.tenon.mapping.Column;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what several mappings say of one table. The first to name a column describes it. */
final class TableMerge {
    private final QualifiedName name;
    private final Map<Identifier, Column> columns = new LinkedHashMap<>();
    private final Map<List<Identifier>, Table.ForeignKey> foreignKeys = new LinkedHashMap<>();
    private final Map<List<Identifier>, Table.UniqueKey> uniqueKeys = new LinkedHashMap<>();
    private final Set<Table.Index> indexes = new LinkedHashSet<>();
    private final Set<Table.Check> checks = new LinkedHashSet<>();
    private List<Identifier> primaryKey = List.of();
    private String comment = "";

    TableMerge(QualifiedName name) {
        this.name = name;
    }

    void add(Table table) {
        table.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
        table.foreignKeys().forEach(key -> foreignKeys.putIfAbsent(key.columns(), key));
        table.uniqueKeys().forEach(key -> uniqueKeys.putIfAbsent(key.columns(), key));
        indexes.addAll(table.indexes());
        checks.addAll(table.checks());
        primaryKey = primaryKey.isEmpty() ? table.primaryKey() : primaryKey;
        comment = comment.isEmpty() ? table.comment() : comment;
    }

    /** Adds the columns of a foreign key that another entity's one-to-many writes, if they are not there. */
    void addForeignColumns(Join.ForeignKey join, Table referred) {
        List<Identifier> foreign = new ArrayList<>();
        List<Identifier> referredColumns = new ArrayList<>();
        for (Join.Pair pair : join.pairs()) {
            foreign.add(pair.remote());
            referredColumns.add(pair.local());
            columns.computeIfAbsent(pair.remote(), column -> like(column, pair.local(), referred));
        }
        if (join.enforced()) {
            foreignKeys.putIfAbsent(
                    foreign, new Table.ForeignKey("", foreign, referred.name(), referredColumns, "", ""));
        }
    }

    private static Column like(Identifier name, Identifier referredColumn, Table referred) {
        Column model = referred.columns().stream()
                .filter(column -> column.name().equals(referredColumn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(referred.name() + " has no column " + referredColumn));
        return new Column(name, model.type(), true, false, false, "", "");
    }

    Table build() {
        return new Table(
                name,
                List.copyOf(columns.values()),
                primaryKey,
                List.copyOf(foreignKeys.values()),
                List.copyOf(uniqueKeys.values()),
                List.copyOf(indexes),
                List.copyOf(checks),
                comment);
    }
}
