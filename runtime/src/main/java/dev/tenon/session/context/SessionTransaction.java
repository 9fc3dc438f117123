package dev.tenon.session.context;

import dev.tenon.CommitUnknownException;
import dev.tenon.TenonException;
import dev.tenon.TransactionOptions;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Restoration;
import dev.tenon.dialect.TransactionIntent;
import dev.tenon.dialect.TransactionSettings;
import dev.tenon.jdbc.Acquisition;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.jdbc.Deadline;
import dev.tenon.jdbc.Rows;
import dev.tenon.jdbc.SessionConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of a session and the connection it runs on: taken when a statement first needs it, given back as it was
 * when the transaction ends, on every path.
 */
public final class SessionTransaction implements SessionConnection {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final TransactionOptions usual;

    /** Of the open transaction, or of the next one. */
    private TransactionOptions options;

    private final @Nullable SessionEvents events;
    private @Nullable Connection connection;
    private @Nullable Deadline deadline;
    private @Nullable Throwable firstFailure;
    private Restoration restoration = Restoration.NOTHING;
    private @Nullable Cursors cursors;
    private boolean joined;

    /** Whether the transaction could not be rolled back. */
    private boolean unsettled;

    private boolean autoCommit = true;

    /**
     * No transaction yet.
     *
     * @param usual of the transactions that begin by themselves
     * @param events those who are told when one is begun; null if nobody is
     */
    public SessionTransaction(
            ConnectionSource source, Dialect dialect, TransactionOptions usual, @Nullable SessionEvents events) {
        this.source = source;
        this.dialect = dialect;
        this.usual = usual;
        this.options = usual;
        this.events = events;
    }

    /** Whether there is one. */
    public boolean isActive() {
        return connection != null;
    }

    /** Whether the open transaction, or the next one, only reads. */
    public boolean isReadOnly() {
        return options.isReadOnly();
    }

    @Override
    public Connection current() throws SQLException {
        Connection active = connection;
        return active != null ? active : begin();
    }

    @Override
    public @Nullable Deadline deadline() {
        return deadline;
    }

    @Override
    public void failed(Throwable failure) {
        if (firstFailure == null) {
            firstFailure = failure;
        }
    }

    @Override
    public @Nullable Throwable firstFailure() {
        return firstFailure;
    }

    /** Begins a transaction with options of its own. */
    public void begin(TransactionOptions own) {
        options = own.or(usual);
        boolean begun = false;
        try {
            connection();
            begun = true;
        } finally {
            if (!begun) {
                options = usual;
            }
        }
    }

    /** Takes a connection and begins. */
    private Connection begin() throws SQLException {
        if (events != null) {
            events.checkBegin();
        }
        Connection taken = Acquisition.from(source);
        try {
            joined = source.joinsTransaction(taken);
            if (joined) {
                JoinedTransaction.check(taken, options);
            } else {
                begin(taken);
            }
        } catch (SQLException | RuntimeException e) {
            giveBackAfter(e, taken);
            throw e;
        }
        firstFailure = null;
        connection = taken;
        if (events != null) {
            tell(events, taken);
        }
        return taken;
    }

    private void begin(Connection taken) throws SQLException {
        autoCommit = taken.getAutoCommit();
        if (!autoCommit) {
            taken.setAutoCommit(true); // a dialect begins by switching it off
        }
        dialect.configure(taken);
        TransactionIntent intent = options.isReadOnly() ? TransactionIntent.READ : TransactionIntent.WRITE;
        deadline = options.timeout() == null ? null : Deadline.in(options.timeout());
        restoration = dialect.begin(taken, new TransactionSettings(intent, options.isolation(), options.timeout()));
    }

    /** What those throw who are told ends the transaction. */
    private void tell(SessionEvents listeners, Connection begun) {
        try {
            listeners.begun(begun);
        } catch (RuntimeException | Error failure) {
            try {
                rollback();
                listeners.rolledBack();
            } catch (RuntimeException other) {
                failure.addSuppressed(other);
            }
            throw failure;
        }
    }

    private void giveBackAfter(Exception failure, Connection taken) {
        deadline = null;
        try {
            source.release(taken);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void opened(Rows cursor) {
        cursors().opened(cursor);
    }

    @Override
    public void closed(Rows cursor) {
        cursors().closed(cursor);
    }

    private Cursors cursors() {
        Cursors known = cursors;
        if (known == null) {
            known = new Cursors();
            cursors = known;
        }
        return known;
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
        end("commit", this::commit);
    }

    private void commit(Connection active) throws SQLException {
        try {
            if (deadline != null) {
                deadline.left();
            }
            active.commit();
        } catch (SQLException | RuntimeException e) {
            suppress(e, failureOf(() -> rollback(active)));
            throw e;
        }
    }

    private void rollback(Connection active) throws SQLException {
        unsettled = true;
        dialect.rollback(active);
        unsettled = false;
    }

    /** Rolls back, if there is a transaction that is ours to roll back. The connection is given back even if that fails. */
    public void rollback() {
        end("rollback", this::rollback);
    }

    private interface Ending {
        void end(Connection connection) throws SQLException;
    }

    private void end(String attempt, Ending ending) {
        Connection active = connection;
        if (active == null) {
            return;
        }
        if (cursors != null) {
            cursors.end();
        }
        connection = null;
        Exception failure = null;
        if (!joined) {
            failure = failureOf(() -> ending.end(active));
            failure = first(failure, unsettled ? abandon(active) : settle(active));
        }
        failure = first(failure, failureOf(() -> source.release(active)));
        forget();
        if (failure instanceof RuntimeException defect) {
            throw defect;
        }
        if (failure instanceof SQLException refusal) {
            throw translate(attempt, refusal);
        }
    }

    /** The transaction is over: the connection is as it was. */
    private @Nullable Exception settle(Connection active) {
        Exception failure = failureOf(() -> active.setAutoCommit(true));
        failure = first(failure, failureOf(restoration::restore));
        return autoCommit ? failure : first(failure, failureOf(() -> active.setAutoCommit(false)));
    }

    /**
     * Nobody knows what became of the transaction. Switching to auto-commit would commit what may be left of it, so the
     * connection is good for nothing but to be closed.
     */
    private static @Nullable Exception abandon(Connection active) {
        return failureOf(() -> active.abort(Runnable::run));
    }

    private void forget() {
        options = usual;
        deadline = null;
        restoration = Restoration.NOTHING;
        unsettled = false;
    }

    private interface Attempt {
        void run() throws SQLException;
    }

    /** A driver's defect must not keep the connection from being given back, either. */
    private static @Nullable Exception failureOf(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (SQLException | RuntimeException e) {
            return e;
        }
    }

    private static @Nullable Exception first(@Nullable Exception one, @Nullable Exception other) {
        if (one == null) {
            return other;
        }
        suppress(one, other);
        return one;
    }

    private static void suppress(Exception failure, @Nullable Exception other) {
        if (other != null) {
            failure.addSuppressed(other);
        }
    }

    /** Sets a savepoint. */
    public Savepoint savepoint() {
        try {
            Savepoint set = current().setSavepoint();
            cursors().set(set);
            return set;
        } catch (SQLException e) {
            throw translate("set a savepoint", e);
        }
    }

    /** Rolls back to a savepoint; the transaction goes on. */
    public void rollbackTo(Savepoint savepoint) {
        try {
            cursors().rollBackTo(savepoint);
            Connection active = current();
            active.rollback(savepoint);
            active.releaseSavepoint(savepoint);
            firstFailure = null;
        } catch (SQLException e) {
            throw translate("roll back to a savepoint", e);
        }
    }

    /** Forgets a savepoint. */
    public void release(Savepoint savepoint) {
        try {
            current().releaseSavepoint(savepoint);
            cursors().release(savepoint);
        } catch (SQLException e) {
            throw translate("release a savepoint", e);
        }
    }

    private TenonException translate(String attempt, SQLException failure) {
        Failure meant = dialect.classify(failure);
        if (meant.kind() == Failure.Kind.CONNECTION_LOST && attempt.equals("commit")) {
            return new CommitUnknownException(failure);
        }
        return meant.exception(attempt, failure);
    }
}
