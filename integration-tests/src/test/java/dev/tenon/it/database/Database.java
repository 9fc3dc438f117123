package dev.tenon.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The databases that every behaviour is run on: a parameter of tests, by {@link OnEachDatabase}. */
public enum Database {
    SQLITE {
        @Override
        public DataSource fresh() throws SQLException {
            SQLiteDataSource dataSource = new SQLiteDataSource();
            dataSource.setUrl("jdbc:sqlite:" + temporaryFile());
            return dataSource;
        }
    },
    POSTGRES {
        @Override
        public DataSource fresh() throws SQLException {
            return Postgres.freshSchema();
        }
    };

    /** An empty database. */
    public abstract DataSource fresh() throws SQLException;

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("tenon-", ".sqlite");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
