package dev.tenon.benchmarks.canned;

import dev.tenon.dialect.Capabilities;
import dev.tenon.dialect.DdlSyntax;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Failure;
import dev.tenon.dialect.Restoration;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.dialect.TransactionSettings;
import dev.tenon.dialect.sqlite.SqliteDialect;
import dev.tenon.type.JdbcTypes;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes SQLite's SQL, and leaves alone what SQLite's connections have to be told. */
public final class CannedDialect implements Dialect {
    private final Dialect sqlite = new SqliteDialect();

    @Override
    public String name() {
        return "no database";
    }

    @Override
    public Capabilities capabilities() {
        return sqlite.capabilities();
    }

    @Override
    public JdbcTypes types() {
        return sqlite.types();
    }

    @Override
    public SqlSyntax syntax() {
        return sqlite.syntax();
    }

    @Override
    public DdlSyntax ddl() {
        return sqlite.ddl();
    }

    @Override
    public void configure(Connection connection) {
        // It has no settings.
    }

    @Override
    public Restoration begin(Connection connection, TransactionSettings settings) throws SQLException {
        connection.setAutoCommit(false);
        return Restoration.NOTHING;
    }

    @Override
    public Failure classify(SQLException error) {
        return sqlite.classify(error);
    }
}
