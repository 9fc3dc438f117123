package dev.tenon.schema;

import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.dialect.Literals;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.Generator;
import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements of one table. */
final class TableWriter {
    private static final int KEY_LENGTH = 255;

    private final SqlSyntax syntax;
    private final DdlSyntax ddl;
    private final boolean identityIsPrimaryKey;
    private final boolean defersUniqueKeys;
    private final ConstraintNames names;

    TableWriter(Dialect dialect) {
        this.syntax = dialect.syntax();
        this.ddl = dialect.ddl();
        this.identityIsPrimaryKey = dialect.capabilities().has(Feature.IDENTITY_IS_PRIMARY_KEY);
        this.defersUniqueKeys = dialect.capabilities().has(Feature.DEFERRED_UNIQUE_KEYS);
        this.names = new ConstraintNames(dialect.capabilities().maxNameBytes());
    }

    /** The table with these of its foreign keys. */
    String create(Table table, List<Table.ForeignKey> foreignKeys) {
        List<String> parts = new ArrayList<>();
        table.columns().forEach(column -> parts.add(column(table, column)));
        if (!table.primaryKey().isEmpty() && !isKeyOfIdentity(table)) {
            parts.add("primary key (" + columns(table.primaryKey()) + ")");
        }
        table.columns().stream()
                .filter(column -> isUniqueAlone(table, column))
                .forEach(column -> parts.add(unique(names.unique(table, column.name()), List.of(column.name()), "")));
        table.uniqueKeys().forEach(key -> parts.add(unique(names.unique(table, key), key.columns(), options(key))));
        foreignKeys.forEach(key -> parts.add(foreignKey(table, key)));
        table.checks().forEach(check -> parts.add(check(check)));
        return "create table " + syntax.table(table.name()) + " (\n    " + String.join(",\n    ", parts) + "\n)";
    }

    /** A table of counters. */
    String create(Generator.CounterTable counter) {
        String key = syntax.identifier(counter.keyColumn());
        return "create table " + syntax.table(counter.table()) + " (\n    " + key + " "
                + ddl.columnType(DataType.varchar(KEY_LENGTH)) + " not null,\n    "
                + syntax.identifier(counter.valueColumn()) + " " + ddl.columnType(DataType.of(DataType.Kind.BIGINT))
                + " not null,\n    primary key (" + key + ")\n)";
    }

    String column(Table table, Column column) {
        String name = syntax.identifier(column.name());
        if (column.identity()) {
            return name + " " + ddl.identityType(column.type());
        }
        boolean notNull = !column.nullable() || table.primaryKey().contains(column.name());
        return name + " " + ddl.columnType(column.type())
                + (column.defaultSql().isEmpty() ? "" : " default " + column.defaultSql())
                + (notNull ? " not null" : "");
    }

    private boolean isKeyOfIdentity(Table table) {
        return identityIsPrimaryKey && table.columns().stream().anyMatch(Column::identity);
    }

    private static boolean isUniqueAlone(Table table, Column column) {
        List<Identifier> alone = List.of(column.name());
        return column.unique()
                && !table.primaryKey().equals(alone)
                && table.uniqueKeys().stream().noneMatch(key -> key.columns().equals(alone));
    }

    private String options(Table.UniqueKey key) {
        return defersUniqueKeys ? key.options().strip() : key.optionsWithoutDeferral();
    }

    private String unique(Identifier name, List<Identifier> columns, String options) {
        return "constraint " + syntax.identifier(name) + " unique (" + columns(columns) + ")"
                + (options.isEmpty() ? "" : " " + options);
    }

    private String foreignKey(Table table, Table.ForeignKey key) {
        String constraint = "constraint " + syntax.identifier(names.foreignKey(table, key)) + " ";
        if (!key.definition().isEmpty()) {
            return constraint + key.definition();
        }
        return constraint + "foreign key (" + columns(key.columns()) + ") references "
                + syntax.table(key.targetTable()) + " (" + columns(key.targetColumns()) + ")"
                + (key.onDelete().isEmpty() ? "" : " on delete " + key.onDelete())
                + (key.onUpdate().isEmpty() ? "" : " on update " + key.onUpdate());
    }

    private String check(Table.Check check) {
        String name =
                check.name().isEmpty() ? "" : "constraint " + syntax.identifier(Identifier.parse(check.name())) + " ";
        return name + "check (" + check.constraint() + ")";
    }

    String addForeignKey(Table table, Table.ForeignKey key) {
        return "alter table " + syntax.table(table.name()) + " add " + foreignKey(table, key);
    }

    String dropForeignKey(Table table, Table.ForeignKey key) {
        return "alter table if exists " + syntax.table(table.name()) + " drop constraint if exists "
                + syntax.identifier(names.foreignKey(table, key));
    }

    List<String> indexes(Table table) {
        return table.indexes().stream().map(index -> index(table, index)).toList();
    }

    private String index(Table table, Table.Index index) {
        String columns = index.columns().stream()
                .map(column -> syntax.identifier(column.column()) + (column.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return (index.unique() ? "create unique index " : "create index ")
                + syntax.identifier(names.index(table, index)) + " on " + syntax.table(table.name()) + " (" + columns
                + ")";
    }

    List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        String name = syntax.table(table.name());
        if (!table.comment().isEmpty()) {
            statements.add("comment on table " + name + " is " + Literals.text(table.comment()));
        }
        for (Column column : table.columns()) {
            if (!column.comment().isEmpty()) {
                statements.add("comment on column " + name + "." + syntax.identifier(column.name()) + " is "
                        + Literals.text(column.comment()));
            }
        }
        return statements;
    }

    private String columns(List<Identifier> columns) {
        return columns.stream().map(syntax::identifier).collect(Collectors.joining(", "));
    }
}
