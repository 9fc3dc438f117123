package dev.tenon;

import java.sql.SQLException;

/** The time that a transaction has is over, or a statement took longer than the database allows. */
public final class TransactionTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was cancelled, or that was not sent any more. */
    public TransactionTimeoutException(String attempt, SQLException cause) {
        super(
                "TN669",
                attempt,
                "its time is over, and it was cancelled",
                "do less in one transaction, or give it more time: TransactionOptions.timeout(…), or the limits of the"
                        + " database",
                cause);
    }
}
