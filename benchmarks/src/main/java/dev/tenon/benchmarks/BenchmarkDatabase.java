package dev.tenon.benchmarks;

import dev.tenon.Tenon;
import dev.tenon.benchmarks.canned.CannedConnection;
import dev.tenon.benchmarks.canned.CannedDialect;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.postgres.PostgresDialect;
import dev.tenon.dialect.sqlite.SqliteDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database with the benchmarks' tables and rows: 1,000 measurements, 100 authors with 10 books each, 20 publishers.
 *
 * <p>Both sides use one open connection again and again, so that neither measures how connections are made.
 */
final class BenchmarkDatabase implements AutoCloseable {
    static final int MEASUREMENTS = 1_000;
    static final int AUTHORS = 100;
    static final int BOOKS_PER_AUTHOR = 10;
    static final int PUBLISHERS = 20;

    private final AutoCloseable server;
    private final Connection connection;
    private final Tenon tenon;
    private final int findable;

    private BenchmarkDatabase(AutoCloseable server, Connection connection, Dialect dialect, int findable) {
        this.findable = findable;
        this.server = server;
        this.connection = connection;
        this.tenon =
                Tenon.builder(new OneConnection(connection)).dialect(dialect).build();
    }

    /** Opens {@code sqlite}, {@code postgres}, or {@code none}: the driver without a database. */
    static BenchmarkDatabase open(String name) throws IOException, SQLException {
        return switch (name) {
            case "sqlite" -> sqlite().filled();
            case "postgres" -> postgres().filled();
            case "none" -> new BenchmarkDatabase(() -> {}, CannedConnection.open(), new CannedDialect(), 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static BenchmarkDatabase sqlite() throws IOException, SQLException {
        Path file = TemporaryFiles.folder("database").resolve("test.db");
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new BenchmarkDatabase(
                () -> Files.deleteIfExists(file), source.getConnection(), new SqliteDialect(), MEASUREMENTS);
    }

    private static BenchmarkDatabase postgres() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        DataSource source = server.getPostgresDatabase();
        return new BenchmarkDatabase(server, source.getConnection(), new PostgresDialect(), MEASUREMENTS);
    }

    /** How many of the measurements, from 1 on, can be found by their identifier; canned rows are always the first. */
    int findable() {
        return findable;
    }

    Tenon tenon() {
        return tenon;
    }

    Connection connection() {
        return connection;
    }

    private BenchmarkDatabase filled() throws SQLException {
        tenon.schema().create();
        fill();
        return this;
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into measurement (id, station, year, value, count, verified) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= MEASUREMENTS; i++) {
                insert.setLong(1, i);
                insert.setString(2, "station " + i % 50);
                insert.setInt(3, 1900 + i % 120);
                insert.setDouble(4, i / 7.0);
                insert.setLong(5, i * 1_000L);
                insert.setBoolean(6, i % 3 == 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        fillLibrary();
        connection.commit();
    }

    private void fillLibrary() throws SQLException {
        try (PreparedStatement author = connection.prepareStatement(
                        "insert into author (id, name, country, born) values (?, ?, ?, ?)");
                PreparedStatement publisher =
                        connection.prepareStatement("insert into publisher (id, name) values (?, ?)");
                PreparedStatement book = connection.prepareStatement("insert into book"
                        + " (id, title, pages, price, author_id, publisher_id) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= PUBLISHERS; i++) {
                publisher.setLong(1, i);
                publisher.setString(2, "publisher " + i);
                publisher.addBatch();
            }
            publisher.executeBatch();
            for (int i = 1; i <= AUTHORS; i++) {
                author.setLong(1, i);
                author.setString(2, "author " + i);
                author.setString(3, "country " + i % 30);
                author.setInt(4, 1900 + i);
                author.addBatch();
            }
            author.executeBatch();
            for (int i = 1; i <= AUTHORS * BOOKS_PER_AUTHOR; i++) {
                book.setLong(1, i);
                book.setString(2, "title " + i);
                book.setInt(3, 100 + i % 400);
                book.setDouble(4, 5 + i % 40);
                book.setLong(5, (i - 1) / BOOKS_PER_AUTHOR + 1);
                book.setLong(6, i % PUBLISHERS + 1);
                book.addBatch();
            }
            book.executeBatch();
        }
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }
}
