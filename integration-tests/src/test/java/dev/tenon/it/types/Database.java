package dev.tenon.it.types;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Dialects;
import dev.tenon.it.database.Postgres;
import dev.tenon.it.database.TemporaryFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The databases that every test runs on, each time empty. */
enum Database {
    SQLITE {
        @Override
        DataSource fresh() {
            Path file = TemporaryFiles.folder("sqlite").resolve("test.db");
            SQLiteDataSource dataSource = new SQLiteDataSource();
            dataSource.setUrl("jdbc:sqlite:" + file + "?busy_timeout=200");
            return dataSource;
        }
    },
    POSTGRES {
        @Override
        DataSource fresh() throws SQLException {
            return Postgres.freshSchema();
        }
    };

    /** A data source of an empty database or schema. */
    abstract DataSource fresh() throws SQLException;

    /** A configured connection to an empty database, and its dialect. */
    Open open() throws SQLException {
        DataSource dataSource = fresh();
        Connection connection = dataSource.getConnection();
        Dialect dialect = Dialects.of(connection);
        dialect.configure(connection);
        return new Open(dataSource, connection, dialect);
    }

    /** An open connection. */
    record Open(DataSource dataSource, Connection connection, Dialect dialect) implements AutoCloseable {
        void execute(String... statements) throws SQLException {
            try (var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        /** One more configured connection to the same database. */
        Connection another() throws SQLException {
            Connection other = dataSource.getConnection();
            dialect.configure(other);
            return other;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
