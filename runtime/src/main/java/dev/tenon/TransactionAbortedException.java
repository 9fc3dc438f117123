package dev.tenon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An earlier statement of the transaction failed, and the database does nothing more in it. */
public final class TransactionAbortedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * For a statement that was refused.
     *
     * @param first what failed first, if that is known
     */
    public TransactionAbortedException(String attempt, SQLException cause, @Nullable Throwable first) {
        super(
                "TN674",
                attempt,
                "an earlier statement of this transaction failed, and the database waits for its rollback"
                        + (first == null ? "" : "\nfirst:  " + first.getMessage()),
                "call session.rollback() after a failure; what may fail by itself belongs into session.nested(…)",
                cause);
        if (first != null) {
            addSuppressed(first);
        }
    }
}
