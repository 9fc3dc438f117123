package dev.tenon.dialect;

import dev.tenon.type.JdbcTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A database, as far as Tenon cares: what it can do, how values travel, how SQL is spelled, how errors are told apart.
 *
 * <p>Implementations are immutable and thread-safe. Application code meets a dialect only where it names one for a
 * database that cannot be recognised.
 */
public interface Dialect {
    /** The database's name, as messages show it. */
    String name();

    /** What it can do, and its limits. */
    Capabilities capabilities();

    /** How values travel through its driver. */
    JdbcTypes types();

    /** How queries and changes are spelled. */
    SqlSyntax syntax();

    /** How definitions are spelled. */
    DdlSyntax ddl();

    /** Prepares a physical connection that is new to Tenon, outside a transaction. Harmless when repeated. */
    void configure(Connection connection) throws SQLException;

    /**
     * Begins a transaction on a connection that is in auto-commit mode. It ends as JDBC has it: by {@code commit} or {@code
     * rollback}, and auto-commit switched on again. If it cannot begin, the connection is what it was.
     *
     * @return what has to be done after that for the connection to be what it was
     */
    Restoration begin(Connection connection, TransactionSettings settings) throws SQLException;

    /** Rolls the transaction back, also where the database has done so by itself after an error. */
    default void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** Has a statement cancelled that runs longer than its transaction has left. Called before each execution. */
    default void limit(Statement statement, Duration left) throws SQLException {
        statement.setQueryTimeout(
                (int) Math.min(Integer.MAX_VALUE, left.plusMillis(999).toSeconds()));
    }

    /**
     * Whether what the connection holds is seen by it alone and gone when it is closed (a database in memory), so that all
     * sessions have to share this one connection.
     */
    default boolean isPrivate(Connection connection) throws SQLException {
        return false;
    }

    /** What an error means. */
    Failure classify(SQLException error);
}
