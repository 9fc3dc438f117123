package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Failure.Kind;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Tells the errors of SQLite apart by its extended result codes. */
final class SqliteErrors {
    /** {@code UNIQUE constraint failed: customer.city, customer.name}, perhaps in parentheses. */
    private static final Pattern SUBJECT = Pattern.compile("constraint failed: (.*?)\\)?$", Pattern.DOTALL);

    private SqliteErrors() {}

    static Failure classify(SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return Failure.of(Kind.TIMEOUT);
        }
        for (SQLException each = error; each != null; each = each.getNextException()) {
            if (each instanceof SQLiteException known) {
                return classify(known);
            }
        }
        boolean closed = error.getMessage() != null && error.getMessage().contains("connection closed");
        return Failure.of(closed ? Kind.CONNECTION_LOST : Kind.OTHER);
    }

    private static Failure classify(SQLiteException error) {
        return switch (error.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                new Failure(Kind.UNIQUE, subject(error));
            case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER -> Failure.of(Kind.FOREIGN_KEY);
            case SQLITE_CONSTRAINT_NOTNULL -> new Failure(Kind.NOT_NULL, subject(error));
            case SQLITE_CONSTRAINT_CHECK -> new Failure(Kind.CHECK, subject(error));
            case SQLITE_INTERRUPT -> Failure.of(Kind.TIMEOUT);
            case SQLITE_BUSY_SNAPSHOT -> Failure.of(Kind.SERIALIZATION);
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED, SQLITE_LOCKED_SHAREDCACHE ->
                Failure.of(Kind.LOCK_TIMEOUT);
            default ->
                Failure.of(
                        String.valueOf(error.getMessage()).contains("no such table:")
                                ? Kind.MISSING_TABLE
                                : Kind.OTHER);
        };
    }

    /** The columns; for a check, its name, or its text where it has none. */
    private static @Nullable String subject(SQLiteException error) {
        Matcher matcher = SUBJECT.matcher(String.valueOf(error.getMessage()));
        return matcher.find() ? matcher.group(1) : null;
    }
}
