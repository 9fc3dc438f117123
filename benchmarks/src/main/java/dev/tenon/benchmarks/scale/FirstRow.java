package dev.tenon.benchmarks.scale;

import dev.tenon.Tenon;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.SQLiteDataSource;

/**
 * A program that wants one row, by hand or through Tenon, and prints the nanoseconds from its start until it had it. The
 * database is a file that has the row.
 */
public final class FirstRow {
    private FirstRow() {}

    /** The arguments: {@code jdbc} or {@code tenon}, and the database's URL. */
    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        Object name = arguments[0].equals("jdbc") ? byHand(arguments[1]) : byTenon(arguments[1]);
        long time = System.nanoTime() - begun;
        Objects.requireNonNull(name, "no row");
        System.out.println(time);
    }

    private static Object byHand(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, name, version, count, ratio, price, day, active, before_id from e0 where id = 1")) {
            row.next();
            return row.getString(2);
        }
    }

    private static Object byTenon(String url) throws ClassNotFoundException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        Class<?> entity = Class.forName("many.E0");
        return Tenon.create(source).inTransaction(session -> session.get(entity, 1L));
    }
}
