package dev.tenon;

import java.sql.SQLException;

/** The connection broke, or the server went away; whether a commit under way took effect is unknown. */
public final class ConnectionLostException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For a statement that was refused. */
    public ConnectionLostException(String attempt, SQLException cause) {
        super(
                "TN627",
                attempt,
                "the connection is lost",
                "check that the database can be reached, and run the transaction again on a new connection",
                cause);
    }
}
