package dev.tenon.benchmarks.canned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement answers: how many rows with which columns, or how many rows it changes.
 *
 * @param rows how many rows a query returns
 * @param columns the columns that it selects
 * @param changed how many rows an execution of a changing statement affects
 */
@SuppressWarnings("ArrayRecordComponent") // read for each value of each row, and compared by nobody
record CannedAnswer(int rows, CannedColumn[] columns, int changed) {
    private static final Pattern QUERY = Pattern.compile("select (.*?) from (\\w+)(.*)");
    private static final Pattern ALIAS = Pattern.compile("(?:from|join) (\\w+) (\\w+)");

    static CannedAnswer of(String sql) {
        Matcher query = QUERY.matcher(sql);
        if (!query.matches()) {
            return new CannedAnswer(0, new CannedColumn[0], changed(sql));
        }
        String root = query.group(2);
        Map<String, String> tables = new HashMap<>();
        Matcher alias = ALIAS.matcher(sql);
        while (alias.find()) {
            tables.put(alias.group(2), alias.group(1));
        }
        List<CannedColumn> columns = new ArrayList<>();
        for (String expression : query.group(1).split(", ")) {
            int dot = expression.indexOf('.');
            String table = dot < 0 ? root : tables.getOrDefault(expression.substring(0, dot), root);
            columns.add(CannedColumn.of(root, table, expression.substring(dot + 1)));
        }
        return new CannedAnswer(rows(root, query.group(3)), columns.toArray(CannedColumn[]::new), 0);
    }

    private static int rows(String table, String rest) {
        if (rest.contains("id = ?")) {
            return 1;
        }
        return switch (table) {
            case "author" -> 100;
            case "book" -> rest.contains("id <= ") ? 100 : 1_000;
            default -> 1_000;
        };
    }

    /** A list of keys deletes as many rows, an INSERT makes a row of each list of values. */
    private static int changed(String sql) {
        if (sql.startsWith("delete")) {
            return count(sql, "?");
        }
        return sql.startsWith("insert") ? count(sql, "(?") : 1;
    }

    private static int count(String sql, String part) {
        return (sql.length() - sql.replace(part, "").length()) / part.length();
    }
}
