package dev.tenon.dialect.postgres;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.Literals;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL spells queries and changes. */
final class PostgresSyntax implements SqlSyntax {
    private final ExpressionSyntax expressions = new PostgresExpressions();

    /**
     * {@code schema.table}. A catalog is a database here and names no other than the connection's; alone, it is what other
     * databases mean by it, the schema.
     */
    @Override
    public String table(QualifiedName name) {
        Identifier schema = name.schema() != null ? name.schema() : name.catalog();
        String table = identifier(name.name());
        if (schema == null) {
            return table;
        }
        String qualified = identifier(schema) + "." + table;
        Identifier catalog = name.catalog();
        return name.schema() == null || catalog == null ? qualified : identifier(catalog) + "." + qualified;
    }

    /** One array, or one for each column; the statement is the same for every number of keys. */
    @Override
    public String keys(List<KeyColumn> columns, int count) {
        if (columns.size() == 1) {
            return columns.get(0).column() + " = any(?)";
        }
        String names = columns.stream().map(KeyColumn::column).collect(Collectors.joining(", "));
        return "(" + names + ") in (select * from unnest(" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + "))";
    }

    @Override
    public int keyBucket(int count) {
        return 1;
    }

    @Override
    public String limit(@Nullable String limit, @Nullable String offset) {
        return (limit == null ? "" : " limit " + limit) + (offset == null ? "" : " offset " + offset);
    }

    /** Backslash is the escape character by itself. */
    @Override
    public String like(String value, String pattern) {
        return value + " like " + pattern;
    }

    @Override
    public String likeIgnoringCase(String value, String pattern) {
        return value + " ilike " + pattern;
    }

    @Override
    public String castType(DataType type) {
        return PostgresDdl.castType(type);
    }

    @Override
    public ExpressionSyntax expressions() {
        return expressions;
    }

    @Override
    public String lock(String strength, String wait) {
        return " " + strength + (wait.isEmpty() ? "" : " " + wait);
    }

    @Override
    public String reserve(QualifiedName sequence, long initialValue, int allocationSize) {
        return "select nextval(" + Literals.text(table(sequence)) + ")";
    }
}
