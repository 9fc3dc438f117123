package dev.tenon;

import java.sql.SQLException;

/** A session needed a connection, and the data source gave none. */
public final class NoConnectionException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** For what the data source threw. */
    public NoConnectionException(SQLException cause) {
        super(
                "TN605",
                "take a connection",
                "the data source gives none",
                "check its address, user and password, and that the database runs; of a pool, that every session is closed",
                cause);
    }
}
