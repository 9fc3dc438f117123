package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One connection for all sessions, one after the other: for databases that live as long as their connection, in memory.
 * Thread-safe; a session waits for its turn, but not for ever.
 */
public final class SharedConnection implements ConnectionSource {
    private static final int SECONDS_TO_WAIT = 10;

    private final Connection connection;
    private final Semaphore turn = new Semaphore(1);

    /** Shares a connection, which stays open. */
    public SharedConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection acquire() throws SQLException {
        try {
            if (turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return connection;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException(
                    "interrupted while waiting for the database's only connection", e);
        }
        throw new SQLTransientConnectionException(
                "another session holds the only connection of this database in memory; end its transaction first, or use a"
                        + " database in a file");
    }

    @Override
    public void release(Connection taken) {
        turn.release();
    }
}
