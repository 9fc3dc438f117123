package dev.tenon.it.transactions;

import dev.tenon.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A pool of a few connections: who finds none waits for one. */
final class FewConnections implements ConnectionSource, AutoCloseable {
    private final BlockingQueue<Connection> free;

    FewConnections(DataSource real, int number) throws SQLException {
        free = new ArrayBlockingQueue<>(number);
        for (int i = 0; i < number; i++) {
            free.add(real.getConnection());
        }
    }

    /** How many are not in use. */
    int free() {
        return free.size();
    }

    @Override
    public Connection acquire() throws SQLException {
        try {
            Connection connection = free.poll(1, TimeUnit.MINUTES);
            if (connection == null) {
                throw new SQLException("nobody gave a connection back");
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    @Override
    public void release(Connection connection) {
        free.add(connection);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : free) {
            connection.close();
        }
    }
}
