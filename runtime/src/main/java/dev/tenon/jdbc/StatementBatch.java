package dev.tenon.jdbc;

import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;

/** One statement that is executed for many rows at once. Has to be closed. */
public final class StatementBatch implements AutoCloseable {
    private final StatementRunner runner;
    private final RunningStatement running;
    private final ParameterBinder binder;
    private int size;
    private boolean closed;

    StatementBatch(StatementRunner runner, RunningStatement running, ParameterBinder binder) {
        this.runner = runner;
        this.running = running;
        this.binder = binder;
    }

    /** Binds the parameters of one row. */
    @FunctionalInterface
    public interface RowBinding<R> {
        /** Binds every parameter. */
        void bind(ParameterBinder out, R row) throws SQLException;
    }

    /** Adds rows. */
    public <R> void addAll(List<R> rows, RowBinding<? super R> parameters) {
        try {
            for (R row : rows) {
                parameters.bind(binder, row);
                running.statement().addBatch();
                running.nextRow();
            }
            size += rows.size();
        } catch (SQLException e) {
            throw runner.failed(running, e);
        }
    }

    /** The number of rows that were added. */
    public int size() {
        return size;
    }

    /**
     * Sends the rows.
     *
     * @return for each row how many the database changed; negative where it does not say
     */
    public int[] execute() {
        try {
            int[] counts = running.statement().executeBatch();
            long sum = 0;
            for (int count : counts) {
                sum += Math.max(0, count);
            }
            close(sum);
            return counts;
        } catch (SQLException e) {
            throw runner.failed(running, e);
        }
    }

    /** Ends the statement; rows that were not sent are dropped. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            runner.discard(running);
        }
    }

    private void close(long rows) {
        closed = true;
        runner.end(running, rows);
    }
}
