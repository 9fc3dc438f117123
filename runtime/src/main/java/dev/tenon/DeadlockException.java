package dev.tenon;

import java.sql.SQLException;

/** Two transactions waited for each other; the database ended this one. */
public final class DeadlockException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public DeadlockException(String attempt, SQLException cause) {
        super(
                "TN626",
                attempt,
                "the transaction waits for one that waits for it",
                "roll back and run the whole transaction again; to avoid it, lock rows in the same order everywhere",
                cause);
    }
}
