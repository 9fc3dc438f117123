package dev.tenon.dialect;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import dev.tenon.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database spells queries and changes; the standard's way is the default. Arguments are finished SQL text. */
public interface SqlSyntax {

    /** A name. */
    default String identifier(Identifier name) {
        return name.sql();
    }

    /** A table's or sequence's name. */
    String table(QualifiedName name);

    /**
     * The condition that columns are one of {@code count} keys, as {@link dev.tenon.type.JdbcTypes#setKeys} binds them.
     *
     * @param count what {@link #keyBucket} gave; without meaning where the text does not depend on it
     */
    String keys(List<KeyColumn> columns, int count);

    /** The number of keys that a statement for {@code count} keys is written for; always 1 where they are one array. */
    int keyBucket(int count);

    /** Two values are equal, or both null. */
    default String same(String left, String right) {
        return left + " is not distinct from " + right;
    }

    /** The end of a query that limits its rows, with a space before it; at least one is given. */
    String limit(@Nullable String limit, @Nullable String offset);

    /**
     * A query whose rows stay as they were when it was sent, whatever the session changes while it reads them bit by bit.
     */
    default String cursor(String query) {
        return query;
    }

    /** A match of a pattern, case included, with backslash as the escape character. */
    String like(String value, String pattern);

    /** A match that ignores case. */
    String likeIgnoringCase(String value, String pattern);

    /** Whether the database orders, compares and computes values of that type as Java does; not if it keeps numbers as text. */
    default boolean ordersByValue(DataType type) {
        return true;
    }

    /** The type's name in a cast. */
    String castType(DataType type);

    /** What stands for a value that the database generates, in a row of an INSERT. */
    default String generated() {
        return "default";
    }

    /**
     * What an INSERT does where a row with the same unique values is there: it updates that row. With a space before it.
     *
     * @param unique the columns of a unique key, or of the primary key
     * @param assignments at least one, as {@code name = ?}; the columns of that row are qualified by its table
     */
    default String onConflict(List<String> unique, List<String> assignments) {
        return " on conflict (" + String.join(", ", unique) + ") do update set " + String.join(", ", assignments);
    }

    /** How conditions of mappings are spelled. */
    ExpressionSyntax expressions();

    /** A call of a function, whose standard name may be another here. */
    default String function(String name, List<String> arguments) {
        return name + "(" + String.join(", ", arguments) + ")";
    }

    /**
     * The locking clause of a query, with a space before it; empty where a writer has the whole database anyway.
     *
     * @param strength {@code for update}, {@code for share}
     * @param wait {@code nowait}, {@code skip locked}, or empty
     */
    String lock(String strength, String wait);

    /**
     * The statement that reserves {@code allocationSize} numbers of a sequence. It returns one row with one column: the
     * first of them.
     */
    String reserve(QualifiedName sequence, long initialValue, int allocationSize);

    /**
     * The statement that reserves {@code allocationSize} numbers of a row in a table of counters, which holds the last
     * number given out ({@code initialValue} before the first). It returns one row with one column: the first number.
     * Makes the row if it is missing. A rollback gives the numbers back.
     */
    default String reserve(CounterRow counter, long initialValue, int allocationSize) {
        String table = table(counter.table());
        String value = identifier(counter.valueColumn());
        String key = identifier(counter.keyColumn());
        String next = value + " = " + table + "." + value + " + " + allocationSize;
        return "insert into " + table + " (" + key + ", " + value + ") values (" + Literals.text(counter.key()) + ", "
                + (initialValue + allocationSize) + ")" + onConflict(List.of(key), List.of(next)) + " returning "
                + value + " - " + (allocationSize - 1);
    }
}
