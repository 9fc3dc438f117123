package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.Restoration;
import dev.tenon.dialect.TransactionIntent;
import dev.tenon.dialect.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;

/**
 * Begins transactions. Their settings belong to the connection here, so they are set back afterwards. Isolation is not one of
 * them: every transaction is serializable.
 */
final class SqliteTransaction {
    /** Steps of SQLite's machine between two looks at the clock: some microseconds. */
    private static final int STEPS = 10_000;

    private SqliteTransaction() {}

    static Restoration begin(Connection connection, TransactionSettings settings) throws SQLException {
        SQLiteConnection physical = connection.unwrap(SQLiteConnection.class);
        Restoration restoration = limit(physical, settings.timeout(), forbidWriting(physical, settings.intent()));
        try {
            begin(connection, physical.getConnectionConfig(), settings.intent());
            return restoration;
        } catch (SQLException e) {
            try {
                restoration.restore();
            } catch (SQLException other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    /**
     * A writing transaction becomes the one writer when it begins, and waits for another writer there. One that became the
     * writer later, after it has read, could not go on if somebody else wrote meanwhile (SQLITE_BUSY_SNAPSHOT).
     */
    private static void begin(Connection connection, SQLiteConnectionConfig config, TransactionIntent intent)
            throws SQLException {
        TransactionMode usual = config.getTransactionMode();
        config.setTransactionMode(
                intent == TransactionIntent.WRITE ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        try {
            connection.setAutoCommit(false); // sends BEGIN at once
        } catch (SQLException e) {
            config.setAutoCommit(true); // which the driver has changed although nothing began
            throw e;
        } finally {
            // the driver begins anew after each commit; that must not wait for the next writer
            config.setTransactionMode(usual);
        }
    }

    /**
     * A change that was interrupted, or found the disk full, has taken its whole transaction back. The driver, which does not
     * know that, is then given one to end.
     */
    static void rollback(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
            execute(connection, "begin");
        }
    }

    private static Restoration forbidWriting(SQLiteConnection physical, TransactionIntent intent) throws SQLException {
        if (intent == TransactionIntent.WRITE) {
            return Restoration.NOTHING;
        }
        execute(physical, "pragma query_only = on");
        return () -> execute(physical, "pragma query_only = off");
    }

    private static void execute(Connection physical, String sql) throws SQLException {
        try (Statement statement = physical.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What computes is interrupted when the time is over; what waits for a lock gives up then. */
    private static Restoration limit(SQLiteConnection physical, @Nullable Duration timeout, Restoration others)
            throws SQLException {
        if (timeout == null) {
            return others;
        }
        int usual = physical.getBusyTimeout();
        waitNoLongerThan(timeout, physical);
        long end = System.nanoTime() + timeout.toNanos();
        ProgressHandler.setHandler(physical, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - end < 0 ? 0 : 1;
            }
        });
        return () -> {
            ProgressHandler.clearHandler(physical);
            physical.setBusyTimeout(usual);
            others.restore();
        };
    }

    static void waitNoLongerThan(Duration time, SQLiteConnection physical) throws SQLException {
        physical.setBusyTimeout((int) Math.max(1, Math.min(Integer.MAX_VALUE, time.toMillis())));
    }
}
