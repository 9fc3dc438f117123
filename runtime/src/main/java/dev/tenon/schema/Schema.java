package dev.tenon.schema;

import dev.tenon.SchemaMismatchException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.TransactionSettings;
import dev.tenon.jdbc.Acquisition;
import dev.tenon.jdbc.ConnectionSource;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.EntityCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/**
 * The schema that the mappings need, in one database. Thread-safe; every call works on a connection and in a transaction of
 * its own, so that it happens as a whole or not at all.
 */
public final class Schema {
    private final ConnectionSource connections;
    private final Dialect dialect;
    private final Supplier<? extends List<? extends EntityType<?>>> entities;

    /** The schema of all entities of a catalogue. */
    public Schema(ConnectionSource connections, Dialect dialect, EntityCatalog entities) {
        this(connections, dialect, entities::types);
    }

    /** The schema of these entities, which are asked for when something is done. */
    public Schema(
            ConnectionSource connections, Dialect dialect, Supplier<? extends List<? extends EntityType<?>>> entities) {
        this.connections = connections;
        this.dialect = dialect;
        this.entities = entities;
    }

    /**
     * Makes all tables, sequences, indexes and constraints. For tests and first steps; a production schema is better kept by
     * migrations, for which {@link #ddl} is a start.
     *
     * @throws dev.tenon.DatabaseException if some of it is there
     */
    public void create() {
        work("create the schema", connection -> runInTransaction(connection, writer().create()));
    }

    /** Drops all tables and sequences that the mappings need, with what is in them. What is not there is no error. */
    public void drop() {
        work("drop the schema", connection -> {
            run(connection, dialect.ddl().beforeDrop());
            try {
                runInTransaction(connection, writer().drop());
            } finally {
                run(connection, dialect.ddl().afterDrop());
            }
        });
    }

    /**
     * Compares the database with the mappings: missing tables and columns, columns that cannot hold the mapped type, that
     * forbid null where the mapping allows it or the other way round, and columns without which no row can be inserted.
     *
     * @throws SchemaMismatchException with all differences
     */
    public void validate() {
        work("validate the schema", connection -> new SchemaValidator(model(), dialect).validate(connection));
    }

    /** The statements of {@link #create}, each ended by a semicolon. */
    public String ddl() {
        return String.join(";\n\n", writer().create()) + ";\n";
    }

    private DdlWriter writer() {
        return new DdlWriter(model(), dialect);
    }

    private SchemaModel model() {
        return SchemaModel.of(entities.get());
    }

    private void runInTransaction(Connection connection, List<String> statements) throws SQLException {
        if (connections.joinsTransaction(connection)) {
            run(connection, statements);
            return;
        }
        dialect.begin(connection, TransactionSettings.WRITING);
        boolean done = false;
        try {
            run(connection, statements);
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw dialect.classify(e).exception(sql, e);
                }
            }
        }
    }

    /** A connection that is handed out in the middle of a transaction is given back like that. */
    private void work(Connection connection, SchemaWork work) throws SQLException {
        boolean manual = !connection.getAutoCommit() && !connections.joinsTransaction(connection);
        if (manual) {
            connection.setAutoCommit(true);
        }
        try {
            dialect.configure(connection);
            work.run(connection);
        } finally {
            if (manual) {
                connection.setAutoCommit(false);
            }
        }
    }

    private void work(String attempt, SchemaWork work) {
        try {
            Connection connection = Acquisition.from(connections);
            try {
                work(connection, work);
            } finally {
                connections.release(connection);
            }
        } catch (SQLException e) {
            throw dialect.classify(e).exception(attempt, e);
        }
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface SchemaWork {
        void run(Connection connection) throws SQLException;
    }
}
