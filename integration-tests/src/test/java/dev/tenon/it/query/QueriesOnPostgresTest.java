package dev.tenon.it.query;

import dev.tenon.dialect.postgres.PostgresDialect;
import dev.tenon.it.database.Postgres;
import java.sql.SQLException;
import javax.sql.DataSource;

class QueriesOnPostgresTest extends ExecutedQueries {
    QueriesOnPostgresTest() {
        super(new PostgresDialect());
    }

    @Override
    DataSource database() throws SQLException {
        return Postgres.freshSchema();
    }
}
