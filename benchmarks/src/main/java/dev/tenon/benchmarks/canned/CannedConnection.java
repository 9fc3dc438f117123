package dev.tenon.benchmarks.canned;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A connection to nothing. Each statement is parsed once, so that parsing is not part of a measurement. */
public abstract class CannedConnection implements Connection {
    private static final MethodHandle NEW = Completed.constructor(CannedConnection.class, MethodHandles.lookup());

    private final Map<String, CannedAnswer> answers = new HashMap<>();
    private boolean autoCommit = true;

    /** For the completed class. */
    protected CannedConnection() {}

    /** Opens a connection. */
    public static Connection open() {
        try {
            return (CannedConnection) NEW.invokeExact();
        } catch (Throwable e) {
            throw Completed.unexpected(e);
        }
    }

    @Override
    public final PreparedStatement prepareStatement(String sql) {
        CannedAnswer answer = answers.get(sql);
        if (answer == null) {
            answer = CannedAnswer.of(sql);
            answers.put(sql, answer);
        }
        return CannedStatement.of(answer);
    }

    @Override
    public final Statement createStatement() {
        return prepareStatement("");
    }

    @Override
    public final void setAutoCommit(boolean on) {
        autoCommit = on;
    }

    @Override
    public final boolean getAutoCommit() {
        return autoCommit;
    }

    @Override
    public final void commit() {
        // Nothing was done.
    }

    @Override
    public final void rollback() {
        // Nothing was done.
    }

    @Override
    public final <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public final boolean isClosed() {
        return false;
    }

    @Override
    public final boolean isValid(int seconds) {
        return true;
    }

    @Override
    public final void close() {
        // Nothing is held.
    }
}
