package dev.tenon.jdbc;

import dev.tenon.SessionException;
import dev.tenon.TenonException;
import dev.tenon.type.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of one execution of a query, from first to last. Has to be closed, whatever happens; that ends the statement,
 * and is when log and listeners hear of it.
 */
public final class Rows implements AutoCloseable {
    private final StatementRunner runner;
    private final RunningStatement running;
    private final ResultSet result;
    private final RowReader reader;
    private long count;
    private boolean closed;
    private boolean ended;
    private boolean isCursor;

    Rows(StatementRunner runner, RunningStatement running, ResultSet result, RowReader reader) {
        this.runner = runner;
        this.running = running;
        this.result = result;
        this.reader = reader;
    }

    /**
     * Goes to the next row; false after the last one.
     *
     * @throws SessionException if the transaction of the query has ended
     */
    public boolean next() throws SQLException {
        if (ended) {
            throw new SessionException(
                    "TN680",
                    running.origin() + ": its rows cannot be read on, because the transaction that they are read in has"
                            + " ended\nhelp:   read a stream to its end, or close it, before commit() and rollback(); a"
                            + " batch must not end the transaction");
        }
        if (result.next()) {
            count++;
            return true;
        }
        return false;
    }

    /** Reads the current row; the same reader for every row. */
    public RowReader reader() {
        return reader;
    }

    /** The number of rows so far. */
    public long count() {
        return count;
    }

    /** The exception to throw for one that the driver threw while the rows were read. */
    public TenonException failed(SQLException failure) {
        return runner.failed(running, failure);
    }

    /** They are read bit by bit. */
    void becomeCursor() {
        isCursor = true;
    }

    /** The transaction ends before all rows were read: there are none any more. */
    public void end() {
        ended = !closed;
        close();
    }

    /** Ends the statement. Closing again does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (isCursor) {
            runner.closed(this);
        }
        try {
            result.close();
        } catch (SQLException e) {
            runner.discard(running);
            throw failed(e);
        }
        runner.end(running, count);
    }
}
