package dev.tenon.dialect.postgres;

import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Failure.Kind;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells the errors of PostgreSQL apart by their SQLSTATE (Appendix A of its manual). */
final class PostgresErrors {
    private PostgresErrors() {}

    static Failure classify(SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return Failure.of(Kind.TIMEOUT);
        }
        SQLException cause = firstWithState(error);
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "23505", "23P01" -> new Failure(Kind.UNIQUE, constraint(cause));
            case "23503", "23001" -> new Failure(Kind.FOREIGN_KEY, constraint(cause));
            case "23502" -> new Failure(Kind.NOT_NULL, column(cause));
            case "23514" -> new Failure(Kind.CHECK, constraint(cause));
            case "40001" -> Failure.of(Kind.SERIALIZATION);
            case "40P01" -> Failure.of(Kind.DEADLOCK);
            case "55P03" -> Failure.of(Kind.LOCK_TIMEOUT);
            case "42P01" -> Failure.of(Kind.MISSING_TABLE);
            case "57014" -> Failure.of(Kind.TIMEOUT);
            case "25P02" -> Failure.of(Kind.ABORTED);
            case "40003", "57P01", "57P02", "57P03", "57P05" -> Failure.of(Kind.CONNECTION_LOST);
            default ->
                Failure.of(
                        state.startsWith("08") || cause instanceof SQLRecoverableException
                                ? Kind.CONNECTION_LOST
                                : Kind.OTHER);
        };
    }

    /** A batch reports a failure of its own, and the server's error behind it. */
    private static SQLException firstWithState(SQLException error) {
        for (SQLException each = error; each != null; each = each.getNextException()) {
            if (serverMessage(each) != null) {
                return each;
            }
        }
        return error;
    }

    private static @Nullable ServerErrorMessage serverMessage(SQLException error) {
        return error instanceof PSQLException server ? server.getServerErrorMessage() : null;
    }

    private static @Nullable String constraint(SQLException error) {
        ServerErrorMessage message = serverMessage(error);
        return message == null ? null : message.getConstraint();
    }

    private static @Nullable String column(SQLException error) {
        ServerErrorMessage message = serverMessage(error);
        return message == null ? null : message.getTable() + "." + message.getColumn();
    }
}
