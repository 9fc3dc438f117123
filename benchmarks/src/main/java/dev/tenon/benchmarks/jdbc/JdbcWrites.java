package dev.tenon.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The writes by hand: batches of one prepared statement. */
public final class JdbcWrites {
    private final Connection connection;

    public JdbcWrites(Connection connection) {
        this.connection = connection;
    }

    /** Inserts measurements with assigned identifiers {@code from} to {@code from + n - 1}. */
    public void insertAssigned(long from, int n) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into measurement (id, station, year, value, count, verified) values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < n; i++) {
                insert.setLong(1, from + i);
                insert.setString(2, "new");
                insert.setInt(3, 2026);
                insert.setDouble(4, i);
                insert.setLong(5, i);
                insert.setBoolean(6, true);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Inserts notes one by one, because that is how JDBC gives back each generated key. */
    public long insertGenerated(int n) throws SQLException {
        long last = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into note (text, stars) values (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < n; i++) {
                insert.setString(1, "note");
                insert.setInt(2, i);
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    last = keys.getLong(1);
                }
            }
        }
        return last;
    }

    /** Changes the value of measurements 1 to n. */
    public void update(int n, double value) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update measurement set value = ? where id = ?")) {
            for (int i = 1; i <= n; i++) {
                update.setDouble(1, value + i);
                update.setLong(2, i);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Deletes measurements one by one in a batch. */
    public void delete(long from, int n) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from measurement where id = ?")) {
            for (int i = 0; i < n; i++) {
                delete.setLong(1, from + i);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
