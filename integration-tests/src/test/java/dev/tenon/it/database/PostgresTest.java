package dev.tenon.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresTest {

    @Test
    void answersAQuery() throws SQLException {
        try (Connection connection = Postgres.freshSchema().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void schemasDoNotSeeEachOther() throws SQLException {
        createTable(Postgres.freshSchema());
        createTable(Postgres.freshSchema());
    }

    private static void createTable(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table customer (id bigint primary key)");
        }
    }
}
