package dev.tenon.session.context;

import dev.tenon.TenonException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.TransactionIntent;
import dev.tenon.jdbc.Acquisition;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.jdbc.SessionConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a session and the connection it runs on: taken when a statement first needs it, given back when the
 * transaction ends, on every path.
 */
public final class SessionTransaction implements SessionConnection {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final TransactionIntent intent;
    private @Nullable Connection connection;
    private boolean joined;
    private boolean autoCommit = true;

    /** No transaction yet. */
    public SessionTransaction(ConnectionSource source, Dialect dialect, TransactionIntent intent) {
        this.source = source;
        this.dialect = dialect;
        this.intent = intent;
    }

    /** Whether there is one. */
    public boolean isActive() {
        return connection != null;
    }

    @Override
    public Connection current() throws SQLException {
        Connection active = connection;
        return active != null ? active : begin();
    }

    /** Takes a connection and begins. */
    private Connection begin() throws SQLException {
        Connection taken = Acquisition.from(source);
        try {
            joined = source.joinsTransaction(taken);
            if (!joined) {
                autoCommit = taken.getAutoCommit();
                if (!autoCommit) {
                    taken.setAutoCommit(true); // a dialect begins by switching it off
                }
                dialect.configure(taken);
                dialect.begin(taken, intent);
            }
        } catch (SQLException | RuntimeException e) {
            giveBackAfter(e, taken);
            throw e;
        }
        connection = taken;
        return taken;
    }

    private void giveBackAfter(Exception failure, Connection taken) {
        try {
            source.release(taken);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The connection in use; a transaction is begun if there is none. */
    public Connection connection() {
        try {
            return current();
        } catch (SQLException e) {
            throw translate("begin a transaction", e);
        }
    }

    /** Commits, if there is a transaction that is ours to commit. The connection is given back even if that fails. */
    public void commit() {
        end("commit", Connection::commit);
    }

    /** Rolls back, if there is a transaction that is ours to roll back. The connection is given back even if that fails. */
    public void rollback() {
        end("rollback", Connection::rollback);
    }

    private interface Ending {
        void end(Connection connection) throws SQLException;
    }

    private void end(String attempt, Ending ending) {
        Connection active = connection;
        if (active == null) {
            return;
        }
        connection = null;
        SQLException failure = joined ? null : failureOf(() -> ending.end(active));
        if (failure != null && "commit".equals(attempt)) {
            suppress(failure, failureOf(active::rollback));
        }
        failure = joined ? failure : first(failure, failureOf(() -> active.setAutoCommit(autoCommit)));
        failure = first(failure, failureOf(() -> source.release(active)));
        if (failure != null) {
            throw translate(attempt, failure);
        }
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    private static @Nullable SQLException failureOf(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private static @Nullable SQLException first(@Nullable SQLException one, @Nullable SQLException other) {
        if (one == null) {
            return other;
        }
        suppress(one, other);
        return one;
    }

    private static void suppress(SQLException failure, @Nullable SQLException other) {
        if (other != null) {
            failure.addSuppressed(other);
        }
    }

    /** Sets a savepoint. */
    public Savepoint savepoint() {
        try {
            return current().setSavepoint();
        } catch (SQLException e) {
            throw translate("set a savepoint", e);
        }
    }

    /** Rolls back to a savepoint; the transaction goes on. */
    public void rollbackTo(Savepoint savepoint) {
        try {
            Connection active = current();
            active.rollback(savepoint);
            active.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw translate("roll back to a savepoint", e);
        }
    }

    /** Forgets a savepoint. */
    public void release(Savepoint savepoint) {
        try {
            current().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw translate("release a savepoint", e);
        }
    }

    private TenonException translate(String attempt, SQLException failure) {
        return dialect.classify(failure).exception(attempt, failure);
    }
}
