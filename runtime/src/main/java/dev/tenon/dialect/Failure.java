package dev.tenon.dialect;

import dev.tenon.CheckViolationException;
import dev.tenon.ConnectionLostException;
import dev.tenon.DatabaseException;
import dev.tenon.DeadlockException;
import dev.tenon.ForeignKeyViolationException;
import dev.tenon.LockTimeoutException;
import dev.tenon.MissingTableException;
import dev.tenon.NotNullViolationException;
import dev.tenon.SerializationFailureException;
import dev.tenon.TransactionAbortedException;
import dev.tenon.TransactionTimeoutException;
import dev.tenon.UniqueViolationException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a database's error means.
 *
 * @param constraint for violations: the constraint's name, or the columns as {@code customer.email} where the database
 *     tells only those; null if unknown
 */
public record Failure(Kind kind, @Nullable String constraint) {

    /** The errors that applications tell apart. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        SERIALIZATION,
        DEADLOCK,
        CONNECTION_LOST,
        LOCK_TIMEOUT,
        MISSING_TABLE,
        TIMEOUT,
        /** An earlier statement of the transaction failed. */
        ABORTED,
        OTHER
    }

    /** A failure without a constraint. */
    public static Failure of(Kind kind) {
        return new Failure(kind, null);
    }

    /**
     * The exception for it.
     *
     * @param attempt what was attempted, as {@code "insert Customer#5"} or the statement's text
     */
    public DatabaseException exception(String attempt, SQLException cause) {
        return switch (kind) {
            case UNIQUE -> new UniqueViolationException(attempt, constraint, cause);
            case FOREIGN_KEY -> new ForeignKeyViolationException(attempt, constraint, cause);
            case NOT_NULL -> new NotNullViolationException(attempt, constraint, cause);
            case CHECK -> new CheckViolationException(attempt, constraint, cause);
            case SERIALIZATION -> new SerializationFailureException(attempt, cause);
            case DEADLOCK -> new DeadlockException(attempt, cause);
            case CONNECTION_LOST -> new ConnectionLostException(attempt, cause);
            case LOCK_TIMEOUT -> new LockTimeoutException(attempt, cause);
            case MISSING_TABLE -> new MissingTableException(attempt, cause);
            case TIMEOUT -> new TransactionTimeoutException(attempt, cause);
            case ABORTED -> new TransactionAbortedException(attempt, cause, null);
            case OTHER -> new DatabaseException(attempt, cause);
        };
    }
}
