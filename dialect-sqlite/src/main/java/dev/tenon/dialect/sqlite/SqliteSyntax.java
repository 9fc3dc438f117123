package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.ExpressionSyntax;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.Literals;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How SQLite spells queries and changes. */
final class SqliteSyntax implements SqlSyntax {
    /** The table of counters that stands for sequences. */
    static final String SEQUENCES = "tenon_sequence";

    /** Up to here lists of keys have lengths that are powers of two; beyond, multiples of {@link #LONG_LIST}. */
    private static final int LAST_POWER = 256;

    private static final int LONG_LIST = 500;

    /** Functions of the standard that are called otherwise. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "char_length", "length",
            "character_length", "length",
            "ceiling", "ceil",
            "greatest", "max",
            "least", "min",
            "power", "pow");

    private final ExpressionSyntax expressions = new SqliteExpressions();

    /** There are no schemas; they become part of the name, so that equal names in different schemas stay apart. */
    @Override
    public String table(QualifiedName name) {
        if (name.schema() == null && name.catalog() == null) {
            return identifier(name.name());
        }
        return new Identifier(name.toString(), true).sql();
    }

    @Override
    public String keys(List<KeyColumn> columns, int count) {
        if (columns.size() == 1) {
            return columns.get(0).column() + " in (" + parameters(count) + ")";
        }
        String names = columns.stream().map(KeyColumn::column).collect(Collectors.joining(", "));
        String row = "(" + parameters(columns.size()) + ")";
        return "(" + names + ") in (values " + String.join(", ", Collections.nCopies(count, row)) + ")";
    }

    /**
     * A statement that is stepped through meets the rows that change meanwhile, perhaps again and again; so the rows are put
     * aside first, by SQLite, which keeps many of them in a file.
     */
    @Override
    public String cursor(String query) {
        return "with cursor as materialized (" + query + ") select * from cursor";
    }

    private static String parameters(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Few different lengths, so that few different statements are prepared. */
    @Override
    public int keyBucket(int count) {
        return bucket(count);
    }

    static int bucket(int count) {
        if (count > LAST_POWER) {
            return (count + LONG_LIST - 1) / LONG_LIST * LONG_LIST;
        }
        int power = Integer.highestOneBit(Math.max(1, count));
        return power < count ? power * 2 : power;
    }

    @Override
    public String same(String left, String right) {
        return left + " is " + right;
    }

    @Override
    public String generated() {
        return "null";
    }

    /** An offset needs a limit; a negative one is none. */
    @Override
    public String limit(@Nullable String limit, @Nullable String offset) {
        return " limit " + (limit == null ? "-1" : limit) + (offset == null ? "" : " offset " + offset);
    }

    /** LIKE tells upper from lower case because connections are configured so. */
    @Override
    public String like(String value, String pattern) {
        return value + " like " + pattern + " escape '\\'";
    }

    /** Lower case is known for the letters of ASCII only. */
    @Override
    public String likeIgnoringCase(String value, String pattern) {
        return like("lower(" + value + ")", "lower(" + pattern + ")");
    }

    /** Numbers of more digits than SQLite's own have are kept as text. */
    @Override
    public boolean ordersByValue(DataType type) {
        return switch (type.kind()) {
            case DECIMAL -> !Decimals.isText(type.precision(), Decimals.DECIMAL_DIGITS);
            case BIG_INTEGER -> !Decimals.isText(type.precision(), Decimals.INTEGER_DIGITS);
            default -> true;
        };
    }

    /** Casts name an affinity. */
    @Override
    public String castType(DataType type) {
        return SqliteDdl.affinity(type);
    }

    @Override
    public String function(String name, List<String> arguments) {
        return SqlSyntax.super.function(FUNCTIONS.getOrDefault(name, name), arguments);
    }

    @Override
    public ExpressionSyntax expressions() {
        return expressions;
    }

    /** A writer has the whole database. */
    @Override
    public String lock(String strength, String wait) {
        return "";
    }

    /** Makes the counter if it is missing. */
    @Override
    public String reserve(QualifiedName sequence, long initialValue, int allocationSize) {
        return "insert into " + SEQUENCES + " (name, next_value) values (" + Literals.text(sequence.toString()) + ", "
                + (initialValue + allocationSize) + ") on conflict (name) do update set next_value = next_value + "
                + allocationSize + " returning next_value - " + allocationSize;
    }
}
