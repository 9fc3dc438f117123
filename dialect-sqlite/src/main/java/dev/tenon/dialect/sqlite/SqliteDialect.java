package dev.tenon.dialect.sqlite;

import dev.tenon.dialect.Capabilities;
import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Feature;
import dev.tenon.dialect.Restoration;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.dialect.TransactionSettings;
import dev.tenon.type.JdbcTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.WeakHashMap;
import org.sqlite.SQLiteConnection;

/** SQLite 3.39 and later. */
public final class SqliteDialect implements Dialect {
    /** What SQLite allows unless it was compiled otherwise. */
    private static final int MAX_PARAMETERS = 32_766;

    /** SQLite has no limit; this one keeps schemas portable. */
    private static final int MAX_NAME_BYTES = 63;

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.of(Feature.IDENTITY_IS_PRIMARY_KEY), MAX_PARAMETERS, Capabilities.DEFAULT_KEYS, MAX_NAME_BYTES);

    /** The physical connections that are configured; a pool hands them out again and again. */
    private final Map<SQLiteConnection, Boolean> configured = Collections.synchronizedMap(new WeakHashMap<>());

    private final SqliteSyntax syntax = new SqliteSyntax();
    private final SqliteTypes types = new SqliteTypes();
    private final SqliteDdl ddl = new SqliteDdl();

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public JdbcTypes types() {
        return types;
    }

    @Override
    public SqlSyntax syntax() {
        return syntax;
    }

    @Override
    public DdlSyntax ddl() {
        return ddl;
    }

    /**
     * Switches foreign keys on, which are off by default, and makes LIKE tell upper from lower case as the standard has it.
     * How long a writer waits for another stays as the driver has it: 3 seconds, or {@code busy_timeout} of the URL.
     */
    @Override
    public void configure(Connection connection) throws SQLException {
        SQLiteConnection physical = connection.unwrap(SQLiteConnection.class);
        if (configured.putIfAbsent(physical, Boolean.TRUE) != null) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            statement.execute("pragma case_sensitive_like = on");
        } catch (SQLException e) {
            configured.remove(physical);
            throw e;
        }
    }

    @Override
    public Restoration begin(Connection connection, TransactionSettings settings) throws SQLException {
        return SqliteTransaction.begin(connection, settings);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        SqliteTransaction.rollback(connection);
    }

    /** A statement that computes is ended by the transaction's own deadline; one that waits, by this. */
    @Override
    public void limit(Statement statement, Duration left) throws SQLException {
        SqliteTransaction.waitNoLongerThan(left, statement.getConnection().unwrap(SQLiteConnection.class));
    }

    @Override
    public boolean isPrivate(Connection connection) throws SQLException {
        String file = connection.getMetaData().getURL().substring("jdbc:sqlite:".length());
        boolean memory = file.isEmpty() || file.startsWith(":memory:") || file.contains("mode=memory");
        return memory && !file.contains("cache=shared");
    }

    @Override
    public Failure classify(SQLException error) {
        return SqliteErrors.classify(error);
    }
}
