package dev.tenon.schema;

import dev.tenon.SchemaMismatchException;
import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.Table;
import dev.tenon.schema.LiveTable.LiveColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Compares a database with the schema that the mappings need, and reports every difference at once. */
final class SchemaValidator {
    private final SchemaModel model;
    private final Dialect dialect;
    private final DdlSyntax ddl;
    private final DdlWriter writer;
    private final List<String> differences = new ArrayList<>();
    private final List<String> mends = new ArrayList<>();

    SchemaValidator(SchemaModel model, Dialect dialect) {
        this.model = model;
        this.dialect = dialect;
        this.ddl = dialect.ddl();
        this.writer = new DdlWriter(model, dialect);
    }

    void validate(Connection connection) throws SQLException {
        LiveSchema live = new LiveSchema(connection, dialect);
        for (Table table : model.tables()) {
            LiveTable found = live.table(table.name());
            if (found == null) {
                differ("table " + table.name() + " is missing", writer.create(table));
            } else {
                compare(table, found);
            }
        }
        if (!differences.isEmpty()) {
            throw new SchemaMismatchException(differences, mends);
        }
    }

    private void compare(Table table, LiveTable live) {
        Set<String> mapped = new HashSet<>();
        for (Column column : table.columns()) {
            String name = ddl.comparable(column.name().text());
            mapped.add(name);
            LiveColumn found = live.columns().get(name);
            if (found == null) {
                differ("column " + display(table, column) + " is missing", writer.addColumn(table, column));
            } else {
                compare(table, column, found);
            }
        }
        new TreeMap<>(live.columns()).forEach((name, column) -> {
            if (!mapped.contains(name)) {
                checkUnmapped(table, column);
            }
        });
    }

    private void compare(Table table, Column column, LiveColumn live) {
        if (!ddl.accepts(column.type(), live.typeName())) {
            String type = ddl.columnType(column.type());
            differ(
                    "column " + display(table, column) + " is " + live.typeName() + ", mapped is " + type,
                    ddl.changeType(sql(table), dialect.syntax().identifier(column.name()), type));
        }
        boolean key = table.primaryKey().contains(column.name()) || column.identity();
        if (key || column.nullable() == live.nullable()) {
            return;
        }
        String name = dialect.syntax().identifier(column.name());
        if (live.nullable()) {
            differ(
                    "column " + display(table, column) + " allows null, the mapping does not",
                    ddl.forbidNull(sql(table), name));
        } else if (!live.generated()) {
            differ(
                    "column " + display(table, column) + " is not null, the mapping allows null",
                    ddl.allowNull(sql(table), name));
        }
    }

    /** An INSERT does not name a column that is not mapped, and fails if that must not be null. */
    private void checkUnmapped(Table table, LiveColumn live) {
        if (!live.nullable() && !live.generated()) {
            differ(
                    "column " + table.name() + "." + live.name()
                            + " is not mapped, not null and without a default, so that no row can be inserted",
                    ddl.allowNull(sql(table), live.name()));
        }
    }

    private void differ(String difference, String mend) {
        differences.add(difference);
        mends.add(mend);
    }

    private String sql(Table table) {
        return dialect.syntax().table(table.name());
    }

    private static String display(Table table, Column column) {
        return table.name() + "." + column.name().text();
    }
}
