package dev.tenon.jdbc;

import dev.tenon.NoConnectionException;
import java.sql.Connection;
import java.sql.SQLException;

/** Takes connections, and says so where there are none: no statement is at fault then. */
public final class Acquisition {
    private Acquisition() {}

    /**
     * A connection of a source.
     *
     * @throws NoConnectionException if it gives none
     */
    public static Connection from(ConnectionSource source) {
        try {
            return source.acquire();
        } catch (SQLException e) {
            throw new NoConnectionException(e);
        }
    }
}
