package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where sessions get their connections: a {@link DataSource} by default, or what a framework provides.
 *
 * <p>A session acquires a connection when its transaction begins and releases it when that ends. Implementations are
 * thread-safe.
 */
public interface ConnectionSource {

    /** A connection for one transaction. */
    Connection acquire() throws SQLException;

    /**
     * Takes back an acquired connection, its transaction ended and its settings as they were. Called once for each
     * {@link #acquire}.
     */
    void release(Connection connection) throws SQLException;

    /**
     * Whether the connection takes part in a transaction that somebody else began and will end. The session then neither
     * begins nor commits nor rolls back on it; it flushes where it would have committed.
     */
    default boolean joinsTransaction(Connection connection) {
        return false;
    }

    /** Connections of a data source, given back by closing them. */
    static ConnectionSource of(DataSource dataSource) {
        return new DataSourceConnections(dataSource);
    }
}
