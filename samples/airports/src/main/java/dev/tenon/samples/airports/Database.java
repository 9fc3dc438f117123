package dev.tenon.samples.airports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** The database that the arguments ask for. */
interface Database extends AutoCloseable {
    /** Where connections come from. */
    DataSource dataSource();

    /** What it is, for the report. */
    String name();

    @Override
    void close() throws IOException, SQLException;

    /** Opens the database of the command line. */
    static Database open(String[] arguments) throws IOException, SQLException {
        String wanted = arguments.length == 0 ? "sqlite" : arguments[0];
        if (wanted.equals("sqlite")) {
            return new SqliteFile(Files.createTempFile("airports", ".db"));
        }
        if (wanted.equals("postgres")) {
            return new Embedded(EmbeddedPostgres.start());
        }
        if (wanted.startsWith("jdbc:postgresql:")) {
            return new Remote(wanted);
        }
        throw new IllegalArgumentException(
                "expected nothing, \"sqlite\", \"postgres\" or a jdbc:postgresql URL, not \"" + wanted + "\"");
    }

    /** SQLite, in a file that goes with the program. */
    record SqliteFile(Path file) implements Database {
        @Override
        public DataSource dataSource() {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl("jdbc:sqlite:" + file);
            return source;
        }

        @Override
        public String name() {
            return "SQLite";
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** A PostgreSQL that is started here and goes with the program. */
    record Embedded(EmbeddedPostgres server) implements Database {
        @Override
        public DataSource dataSource() {
            return server.getPostgresDatabase();
        }

        @Override
        public String name() {
            return "PostgreSQL (embedded)";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** A PostgreSQL that runs elsewhere. */
    record Remote(String url) implements Database {
        @Override
        public DataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            return source;
        }

        @Override
        public String name() {
            try (var connection = DriverManager.getConnection(url)) {
                return connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion();
            } catch (SQLException unreachable) {
                throw new IllegalStateException("no connection to " + url, unreachable);
            }
        }

        @Override
        public void close() {}
    }
}
