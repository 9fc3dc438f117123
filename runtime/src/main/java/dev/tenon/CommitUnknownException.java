package dev.tenon;

import java.sql.SQLException;

/**
 * The connection broke while a transaction was being committed: it is unknown whether it was. Never repeated by itself,
 * because the work may have been done.
 */
public final class CommitUnknownException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a commit that nobody confirmed. */
    public CommitUnknownException(SQLException cause) {
        super(
                "TN671",
                "commit",
                "the connection was lost, and it is unknown whether the transaction was committed",
                "look in a new session whether the changes are there before the work is done again",
                cause);
    }
}
