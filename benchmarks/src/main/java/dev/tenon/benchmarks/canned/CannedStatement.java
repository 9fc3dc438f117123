package dev.tenon.benchmarks.canned;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A statement that forgets its parameters and answers at once. */
abstract class CannedStatement implements PreparedStatement {
    private static final MethodHandle NEW =
            Completed.constructor(CannedStatement.class, MethodHandles.lookup(), CannedAnswer.class);

    private final CannedAnswer answer;
    private int batch;

    CannedStatement(CannedAnswer answer) {
        this.answer = answer;
    }

    static CannedStatement of(CannedAnswer answer) {
        try {
            return (CannedStatement) NEW.invokeExact(answer);
        } catch (Throwable e) {
            throw Completed.unexpected(e);
        }
    }

    @Override
    public final ResultSet executeQuery() {
        return CannedRows.of(answer);
    }

    @Override
    public final int executeUpdate() {
        return answer.changed();
    }

    @Override
    public final boolean execute() {
        return answer.columns().length > 0;
    }

    @Override
    public final boolean execute(String sql) {
        return false;
    }

    @Override
    public final void addBatch() {
        batch++;
    }

    @Override
    public final int[] executeBatch() {
        int[] changed = new int[batch];
        Arrays.fill(changed, 1);
        batch = 0;
        return changed;
    }

    @Override
    public final void clearBatch() {
        batch = 0;
    }

    @Override
    public final void clearParameters() {
        // None are kept.
    }

    @Override
    public final void setLong(int parameter, long value) {
        // Not sent anywhere.
    }

    @Override
    public final void setInt(int parameter, int value) {
        // Not sent anywhere.
    }

    @Override
    public final void setDouble(int parameter, double value) {
        // Not sent anywhere.
    }

    @Override
    public final void setBoolean(int parameter, boolean value) {
        // Not sent anywhere.
    }

    @Override
    public final void setString(int parameter, @Nullable String value) {
        // Not sent anywhere.
    }

    @Override
    public final void setNull(int parameter, int type) {
        // Not sent anywhere.
    }

    @Override
    public final void setObject(int parameter, @Nullable Object value) {
        // Not sent anywhere.
    }

    @Override
    public final void setFetchSize(int rows) {
        // Everything is there.
    }

    @Override
    public final boolean isClosed() {
        return false;
    }

    @Override
    public final void close() {
        // Nothing is held.
    }
}
