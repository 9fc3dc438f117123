package dev.tenon.it.query;

import dev.tenon.dialect.sqlite.SqliteDialect;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class QueriesOnSqliteTest extends ExecutedQueries {
    @TempDir
    Path directory;

    QueriesOnSqliteTest() {
        super(new SqliteDialect());
    }

    @Override
    DataSource database() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + directory.resolve("test.db"));
        return database;
    }
}
