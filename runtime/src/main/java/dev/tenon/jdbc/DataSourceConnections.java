package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** Connections of a data source. */
final class DataSourceConnections implements ConnectionSource {
    private final DataSource dataSource;

    DataSourceConnections(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    @Override
    public Connection acquire() throws SQLException {
        Connection connection = dataSource.getConnection();
        if (connection == null) {
            throw new SQLException(dataSource + " gave null for a connection");
        }
        return connection;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }
}
