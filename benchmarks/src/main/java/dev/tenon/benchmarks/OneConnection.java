package dev.tenon.benchmarks;

import dev.tenon.jdbc.ConnectionSource;
import java.sql.Connection;

/** Hands out one connection again and again, as a pool of one would, without its cost. */
record OneConnection(Connection connection) implements ConnectionSource {
    @Override
    public Connection acquire() {
        return connection;
    }

    @Override
    public void release(Connection acquired) {
        // Stays open for the next session.
    }
}
