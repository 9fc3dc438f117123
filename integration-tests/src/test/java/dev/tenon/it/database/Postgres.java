package dev.tenon.it.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one PostgreSQL of this JVM: started by the first test that asks for a schema, stopped when the JVM ends. */
public final class Postgres {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    private static final Postgres SHARED = new Postgres(PostgresServer.start());

    private final PostgresServer server;
    private final List<String> schemas = new ArrayList<>();

    private Postgres(PostgresServer server) {
        this.server = server;
        LOG.info("PostgreSQL: {} at {}", server.origin(), server.url());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-postgres"));
    }

    /** Creates an empty schema; the connections of the data source see that schema and no other. */
    public static DataSource freshSchema() throws SQLException {
        return SHARED.createSchema("tenon_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private synchronized DataSource createSchema(String schema) throws SQLException {
        execute("create schema " + schema);
        schemas.add(schema);
        PGSimpleDataSource dataSource = server.dataSource();
        dataSource.setCurrentSchema(schema);
        return dataSource;
    }

    private synchronized void close() {
        try {
            if (server.origin() == PostgresOrigin.EXTERNAL) {
                dropSchemas();
            }
        } catch (SQLException e) {
            LOG.warn("schemas left behind: {}", schemas, e);
        } finally {
            server.close();
        }
    }

    /** Only a server that outlives the run needs this; the other ones vanish with all that they hold. */
    private void dropSchemas() throws SQLException {
        for (String schema : schemas) {
            execute("drop schema " + schema + " cascade");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = server.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
