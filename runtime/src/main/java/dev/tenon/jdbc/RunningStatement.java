package dev.tenon.jdbc;

import dev.tenon.type.JdbcTypes;
import dev.tenon.type.JsonFormat;
import dev.tenon.type.ParameterBinder;
import java.sql.PreparedStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One execution of a statement, from preparing it until it is closed or back in its cache. */
final class RunningStatement {
    private final String sql;
    private final String origin;
    private final PreparedStatement statement;
    private final @Nullable StatementCache cache;
    private final @Nullable RecordedParameters recorded;
    private final long begun;
    private boolean failed;

    RunningStatement(
            String sql,
            String origin,
            PreparedStatement statement,
            @Nullable StatementCache cache,
            @Nullable RecordedParameters recorded) {
        this.sql = sql;
        this.origin = origin;
        this.statement = statement;
        this.cache = cache;
        this.recorded = recorded;
        this.begun = recorded == null ? 0 : System.nanoTime();
    }

    String sql() {
        return sql;
    }

    String origin() {
        return origin;
    }

    PreparedStatement statement() {
        return statement;
    }

    /** Binds the statement's parameters, and remembers them if somebody wants to know. */
    ParameterBinder binder(JdbcTypes types, JsonFormat json) {
        return new ParameterBinder(statement, types, json, recorded);
    }

    @Nullable
    StatementCache cache() {
        return cache;
    }

    /** Whether log or listeners want to hear of it. */
    boolean isRecorded() {
        return recorded != null;
    }

    void nextRow() {
        if (recorded != null) {
            recorded.nextRow();
        }
    }

    List<@Nullable Object> parameters() {
        return recorded == null ? List.<@Nullable Object>of() : recorded.values();
    }

    long nanos() {
        return System.nanoTime() - begun;
    }

    /** A statement that failed is not used again; its failure was told once. */
    boolean fail() {
        boolean first = !failed;
        failed = true;
        return first;
    }

    boolean hasFailed() {
        return failed;
    }
}
