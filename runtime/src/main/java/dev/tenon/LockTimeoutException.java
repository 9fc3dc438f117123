package dev.tenon;

import java.sql.SQLException;

/** A lock was not available in time, or at once where a statement said so. */
public final class LockTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public LockTimeoutException(String attempt, SQLException cause) {
        super(
                "TN628",
                attempt,
                "what it needs is locked by another transaction",
                "try again, keep transactions short, or raise the time to wait",
                cause);
    }
}
