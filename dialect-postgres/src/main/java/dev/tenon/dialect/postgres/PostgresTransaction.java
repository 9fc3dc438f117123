package dev.tenon.dialect.postgres;

import dev.tenon.Isolation;
import dev.tenon.dialect.TransactionIntent;
import dev.tenon.dialect.TransactionSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Begins transactions. What one is to be like is set for it alone ({@code set transaction}, {@code set local}), by one round
 * trip, so that nothing has to be set back on the connection.
 */
final class PostgresTransaction {
    private PostgresTransaction() {}

    static void begin(Connection connection, TransactionSettings settings) throws SQLException {
        connection.setAutoCommit(false);
        String sql = modes(settings) + limit(settings.timeout());
        if (!sql.isEmpty()) {
            set(connection, sql);
        }
    }

    private static void set(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    private static String modes(TransactionSettings settings) {
        Isolation isolation = settings.isolation();
        String level = isolation == null
                ? ""
                : " isolation level "
                        + isolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String access = settings.intent() == TransactionIntent.READ ? " read only" : "";
        return level.isEmpty() && access.isEmpty() ? "" : "set transaction" + level + access + ";";
    }

    /** For what does not go through Tenon, and for rows that a cursor fetches; Tenon limits each statement to what is left. */
    private static String limit(@Nullable Duration timeout) {
        return timeout == null
                ? ""
                : "set local statement_timeout = " + Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis())) + ";";
    }
}
