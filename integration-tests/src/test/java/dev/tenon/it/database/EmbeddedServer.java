package dev.tenon.it.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/**
 * Starts the PostgreSQL that a test dependency brings. The server refuses to run as root; there it needs a kernel that
 * lets {@code unshare} make a user namespace.
 */
final class EmbeddedServer {

    private EmbeddedServer() {}

    static PostgresServer start() throws IOException {
        TemporaryDirectory data = TemporaryDirectory.create();
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.path())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            String url = postgres.getJdbcUrl("postgres", "postgres");
            return new PostgresServer(PostgresOrigin.EMBEDDED, url, "postgres", "", postgres::close);
        } catch (IOException | RuntimeException e) {
            data.delete();
            throw e;
        }
    }
}
