package dev.tenon.schema;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.schema.LiveTable.LiveColumn;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a database from its catalogue, each schema once. */
final class LiveSchema {
    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, Map<String, LiveTable>> bySchema = new HashMap<>();

    LiveSchema(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The table of that name; null if there is none. */
    @Nullable
    LiveTable table(QualifiedName name) throws SQLException {
        boolean schemas = dialect.capabilities().has(Feature.SCHEMAS);
        Identifier written = name.schema() != null ? name.schema() : name.catalog();
        String schema = !schemas ? "" : written != null ? written.text() : connection.getSchema();
        String table = schemas ? name.name().text() : name.toString();
        Map<String, LiveTable> tables = bySchema.get(schema);
        if (tables == null) {
            tables = read(schemas ? schema : null);
            bySchema.put(schema, tables);
        }
        return tables.get(dialect.ddl().comparable(table));
    }

    private Map<String, LiveTable> read(@Nullable String schema) throws SQLException {
        Map<String, Map<String, LiveColumn>> columns = new LinkedHashMap<>();
        DatabaseMetaData metaData = connection.getMetaData();
        String pattern = schema == null ? null : escaped(schema, metaData.getSearchStringEscape());
        try (ResultSet row = metaData.getColumns(null, pattern, "%", "%")) {
            while (row.next()) {
                LiveColumn column = new LiveColumn(
                        row.getString("COLUMN_NAME"),
                        row.getString("TYPE_NAME"),
                        row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        isGenerated(row));
                columns.computeIfAbsent(comparable(row.getString("TABLE_NAME")), table -> new LinkedHashMap<>())
                        .put(comparable(column.name()), column);
            }
        }
        Map<String, LiveTable> tables = new HashMap<>();
        columns.forEach((table, ofTable) -> tables.put(table, new LiveTable(ofTable)));
        return tables;
    }

    private static boolean isGenerated(ResultSet row) throws SQLException {
        return row.getString("COLUMN_DEF") != null
                || "YES".equals(row.getString("IS_AUTOINCREMENT"))
                || "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
    }

    private String comparable(String name) {
        return dialect.ddl().comparable(name);
    }

    private static String escaped(String name, String escape) {
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }
}
