package dev.tenon.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL server: how to reach it, and how to stop it. */
record PostgresServer(PostgresOrigin origin, String url, String user, String password, Stop stop)
        implements AutoCloseable {

    /** Ends what {@link #start()} began. */
    @FunctionalInterface
    interface Stop {
        void run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    /**
     * Takes the first origin that works here: external, container, embedded, installed. The setting {@code mode} names
     * one of the last three instead, and then nothing else is tried.
     */
    static PostgresServer start() {
        String url = setting("url", "");
        if (!url.isBlank()) {
            return new PostgresServer(
                    PostgresOrigin.EXTERNAL, url, setting("user", "postgres"), setting("password", ""), () -> {});
        }
        String mode = setting("mode", "auto");
        if (!mode.equals("auto")) {
            return start(PostgresOrigin.valueOf(mode.toUpperCase(Locale.ROOT)));
        }
        return startFirst(List.of(PostgresOrigin.CONTAINER, PostgresOrigin.EMBEDDED, PostgresOrigin.INSTALLED));
    }

    private static PostgresServer startFirst(List<PostgresOrigin> origins) {
        var failure =
                new IllegalStateException("no PostgreSQL starts here; set tenon.test.pg.url to use a running one");
        for (PostgresOrigin origin : origins) {
            try {
                return start(origin);
            } catch (RuntimeException e) {
                LOG.debug("{} does not start", origin, e);
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private static PostgresServer start(PostgresOrigin origin) {
        try {
            return switch (origin) {
                case EXTERNAL -> throw new IllegalStateException("mode external needs tenon.test.pg.url");
                case CONTAINER -> ContainerPostgres.start();
                case EMBEDDED -> EmbeddedServer.start();
                case INSTALLED -> InstalledPostgres.start();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(origin + " PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    /** Reads {@code tenon.test.pg.<name>}, or {@code TENON_TEST_PG_<NAME>} of the environment. */
    private static String setting(String name, String fallback) {
        String variable = "TENON_TEST_PG_" + name.toUpperCase(Locale.ROOT);
        return System.getProperty("tenon.test.pg." + name, System.getenv().getOrDefault(variable, fallback));
    }

    PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    @Override
    public void close() {
        try {
            stop.run();
        } catch (IOException e) {
            LOG.warn("{} PostgreSQL does not stop", origin, e);
        }
    }
}
