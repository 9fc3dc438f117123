package dev.tenon.jdbc;

import dev.tenon.StatementEvent;
import dev.tenon.TenonException;
import dev.tenon.TransactionAbortedException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.type.JsonFormat;
import dev.tenon.type.RowReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs a session's statements: prepares them, through the connection's cache where the driver has none, binds, executes,
 * reads, tells log and listeners, translates what the driver throws, and closes everything on every path.
 *
 * <p>SQL is rendered text. An origin says what caused the statement, for log and messages: {@code "find Customer"}. As
 * thread-confined as its session.
 */
public final class StatementRunner {
    private static final int ALL_ROWS = 0;

    private final SessionConnection session;
    private final Dialect dialect;
    private final JsonFormat json;
    private final StatementLog log;
    private final @Nullable StatementCaches caches;
    private final UnaryOperator<Failure> naming;
    private @Nullable Connection cachedConnection;
    private @Nullable StatementCache cache;

    /**
     * Makes a runner.
     *
     * @param json how JSON is read and written
     * @param caches null where the driver caches statements itself
     * @param naming gives failures the names of constraints where the database tells columns
     */
    public StatementRunner(
            SessionConnection session,
            Dialect dialect,
            JsonFormat json,
            StatementLog log,
            @Nullable StatementCaches caches,
            UnaryOperator<Failure> naming) {
        this.session = session;
        this.dialect = dialect;
        this.json = json;
        this.log = log;
        this.caches = caches;
        this.naming = naming;
    }

    /** Runs a query and reads its rows. */
    public <R extends @Nullable Object> R query(
            String sql, String origin, Binding parameters, RowsFunction<R> reading) {
        return read(open(sql, origin, parameters, 0, ALL_ROWS), reading);
    }

    /** Runs a query of whose rows only the first is read: a driver that would fetch them all is told so. */
    public <R extends @Nullable Object> R queryFirst(
            String sql, String origin, Binding parameters, RowsFunction<R> reading) {
        return read(open(sql, origin, parameters, 0, 1), reading);
    }

    private static <R extends @Nullable Object> R read(Rows opened, RowsFunction<R> reading) {
        try (Rows rows = opened) {
            try {
                return reading.read(rows);
            } catch (SQLException e) {
                throw rows.failed(e);
            }
        }
    }

    /**
     * Runs a query whose rows are read bit by bit; the caller closes them, or they end with the transaction.
     *
     * @param fetchSize rows that the driver should hold at a time
     */
    public Rows openCursor(String sql, String origin, Binding parameters, int fetchSize) {
        Rows rows = open(sql, origin, parameters, fetchSize, ALL_ROWS);
        rows.becomeCursor();
        session.opened(rows);
        return rows;
    }

    /** Rows were closed. */
    void closed(Rows rows) {
        session.closed(rows);
    }

    private Rows open(String sql, String origin, Binding parameters, int fetchSize, int maxRows) {
        RunningStatement running = prepare(sql, origin, fetchSize == 0);
        try {
            if (fetchSize > 0) {
                running.statement().setFetchSize(fetchSize);
            }
            if (maxRows > 0 && running.cache() == null) {
                // a kept statement must not keep the limit; where statements are kept, rows are stepped through anyway
                running.statement().setMaxRows(maxRows);
            }
            parameters.bind(running.binder(dialect.types(), json));
            ResultSet result = running.statement().executeQuery();
            return new Rows(this, running, result, new RowReader(result, dialect.types(), json));
        } catch (SQLException e) {
            throw closing(running, failed(running, e));
        } catch (RuntimeException e) {
            throw closing(running, e);
        }
    }

    /** Runs a statement that changes rows, and returns how many. */
    public long update(String sql, String origin, Binding parameters) {
        RunningStatement running = prepare(sql, origin, true);
        try {
            parameters.bind(running.binder(dialect.types(), json));
            long count = running.statement().executeUpdate();
            end(running, count);
            return count;
        } catch (SQLException e) {
            throw closing(running, failed(running, e));
        } catch (RuntimeException e) {
            throw closing(running, e);
        }
    }

    /** Begins a statement that is executed for many rows at once; the caller closes it. */
    public StatementBatch batch(String sql, String origin) {
        RunningStatement running = prepare(sql, origin, true);
        return new StatementBatch(this, running, running.binder(dialect.types(), json));
    }

    private RunningStatement prepare(String sql, String origin, boolean reusable) {
        try {
            Connection connection = session.current();
            StatementCache kept = reusable ? cacheOf(connection) : null;
            Deadline deadline = session.deadline();
            Duration left = deadline == null ? null : deadline.left();
            PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept.take(sql);
            if (left != null) {
                dialect.limit(statement, left);
            }
            RecordedParameters recorded = log.isActive() ? new RecordedParameters() : null;
            return new RunningStatement(sql, origin, statement, kept, recorded);
        } catch (SQLException e) {
            throw translate(sql, origin, e);
        }
    }

    private @Nullable StatementCache cacheOf(Connection connection) throws SQLException {
        if (caches == null) {
            return null;
        }
        if (connection != cachedConnection) {
            cache = caches.of(connection);
            cachedConnection = connection;
        }
        return cache;
    }

    /** Tells that a statement succeeded and gives it back. */
    void end(RunningStatement running, long rows) {
        StatementCache kept = running.cache();
        try {
            if (running.hasFailed() || kept == null) {
                running.statement().close();
            } else {
                kept.giveBack(running.sql(), running.statement());
            }
        } catch (SQLException e) {
            throw failed(running, e);
        }
        if (running.isRecorded() && !running.hasFailed()) {
            log.write(new StatementEvent(
                    running.sql(), running.parameters(), running.origin(), rows, running.nanos(), null));
        }
    }

    /** Closes a statement whose result does not matter any more. */
    void discard(RunningStatement running) {
        try {
            running.statement().close();
        } catch (SQLException e) {
            throw failed(running, e);
        }
    }

    /** Tells of a failure, and gives the exception to throw for it. */
    TenonException failed(RunningStatement running, SQLException failure) {
        if (running.fail() && running.isRecorded()) {
            log.write(new StatementEvent(
                    running.sql(), running.parameters(), running.origin(), -1, running.nanos(), failure));
        }
        return translate(running.sql(), running.origin(), failure);
    }

    private static RuntimeException closing(RunningStatement running, RuntimeException failure) {
        running.fail();
        try {
            running.statement().close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private TenonException translate(String sql, String origin, SQLException failure) {
        Failure kind = naming.apply(dialect.classify(failure));
        String attempt = origin + " by " + sql;
        if (kind.kind() == Failure.Kind.ABORTED) {
            return new TransactionAbortedException(attempt, failure, session.firstFailure());
        }
        TenonException exception = kind.exception(attempt, failure);
        session.failed(exception);
        return exception;
    }
}
