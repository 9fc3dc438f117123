package dev.tenon.it.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** The databases that every behaviour is run on: a parameter of tests, by {@link OnEachDatabase}. */
public enum Database {
    SQLITE {
        @Override
        public DataSource fresh() throws SQLException {
            SQLiteDataSource dataSource = new SQLiteDataSource();
            dataSource.setUrl("jdbc:sqlite:" + TemporaryFiles.folder("sqlite").resolve("test.db"));
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
}
