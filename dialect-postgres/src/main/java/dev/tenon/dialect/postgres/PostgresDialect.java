package dev.tenon.dialect.postgres;

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
import java.util.EnumSet;
import org.postgresql.jdbc.PgStatement;

/** PostgreSQL 12 and later. */
public final class PostgresDialect implements Dialect {
    /** What the protocol's 16-bit count holds, as a signed number, which older drivers stop at. */
    private static final int MAX_PARAMETERS = 32_767;

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.complementOf(EnumSet.of(Feature.IDENTITY_IS_PRIMARY_KEY)),
            MAX_PARAMETERS,
            Capabilities.DEFAULT_KEYS,
            63);

    private final PostgresSyntax syntax = new PostgresSyntax();
    private final PostgresTypes types = new PostgresTypes();
    private final PostgresDdl ddl = new PostgresDdl(syntax);

    @Override
    public String name() {
        return "PostgreSQL";
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

    /** Nothing: its defaults are the ones that are wanted. */
    @Override
    public void configure(Connection connection) {}

    @Override
    public Restoration begin(Connection connection, TransactionSettings settings) throws SQLException {
        PostgresTransaction.begin(connection, settings);
        return Restoration.NOTHING; // all its settings are local to the transaction
    }

    @Override
    public void limit(Statement statement, Duration left) throws SQLException {
        statement.unwrap(PgStatement.class).setQueryTimeoutMs(left.toMillis());
    }

    @Override
    public Failure classify(SQLException error) {
        return PostgresErrors.classify(error);
    }
}
