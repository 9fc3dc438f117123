package dev.tenon.it.database;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts PostgreSQL in a container; durability is off, as nothing has to survive the run. */
final class ContainerPostgres {

    private ContainerPostgres() {}

    static PostgresServer start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("no container engine");
        }
        var container = new PostgreSQLContainer("postgres:18-alpine");
        container.setCommand(
                "postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off");
        container.start();
        return new PostgresServer(
                PostgresOrigin.CONTAINER,
                container.getJdbcUrl(),
                container.getUsername(),
                container.getPassword(),
                container::stop);
    }
}
