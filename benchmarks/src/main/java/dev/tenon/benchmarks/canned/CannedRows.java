package dev.tenon.benchmarks.canned;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** The rows of an answer. No value is null. */
abstract class CannedRows implements ResultSet {
    private static final MethodHandle NEW =
            Completed.constructor(CannedRows.class, MethodHandles.lookup(), CannedAnswer.class);

    private final CannedColumn[] columns;
    private final int rows;
    private int row = -1;

    CannedRows(CannedAnswer answer) {
        this.columns = answer.columns();
        this.rows = answer.rows();
    }

    static CannedRows of(CannedAnswer answer) {
        try {
            return (CannedRows) NEW.invokeExact(answer);
        } catch (Throwable e) {
            throw Completed.unexpected(e);
        }
    }

    @Override
    public final boolean next() {
        return ++row < rows;
    }

    @Override
    public final long getLong(int column) {
        return columns[column - 1].number(row);
    }

    @Override
    public final int getInt(int column) {
        return (int) columns[column - 1].number(row);
    }

    @Override
    public final double getDouble(int column) {
        return columns[column - 1].number(row);
    }

    @Override
    public final boolean getBoolean(int column) {
        return (columns[column - 1].number(row) & 1) == 0;
    }

    @Override
    public final @Nullable String getString(int column) {
        return columns[column - 1].text(row);
    }

    @Override
    public final boolean wasNull() {
        return false;
    }

    @Override
    public final boolean isClosed() {
        return false;
    }

    @Override
    public final void setFetchSize(int size) {
        // Everything is there.
    }

    @Override
    public final void close() {
        // Nothing is held.
    }
}
