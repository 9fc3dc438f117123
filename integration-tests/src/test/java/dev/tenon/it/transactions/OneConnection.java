package dev.tenon.it.transactions;

import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.jdbc.ConnectionSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A pool of one connection, which shows whether it came back as it was. May say that somebody else's transaction is on it. */
final class OneConnection implements ConnectionSource {
    private final Database database;
    private final Connection connection;
    private boolean joins;
    private int taken;

    OneConnection(Database database) throws SQLException {
        this.database = database;
        this.connection = database.fresh().getConnection();
    }

    /** A Tenon over it, with the tables of this package. */
    Tenon tenon() {
        Tenon tenon = Tenon.builder(this)
                .entities(DomainIndex.of(OneConnection.class))
                .build();
        tenon.schema().create();
        return tenon;
    }

    Connection connection() {
        return connection;
    }

    /** What a session takes from now on is in the middle of a transaction. */
    void joins(boolean transaction) {
        joins = transaction;
    }

    /** How many sessions have it now. */
    int taken() {
        return taken;
    }

    /** What sessions may have changed on it. */
    String settings() throws SQLException {
        List<String> names = database == Database.SQLITE
                ? List.of("pragma query_only", "pragma busy_timeout")
                : List.of("show transaction_isolation", "show transaction_read_only", "show statement_timeout");
        StringBuilder settings = new StringBuilder("auto-commit " + connection.getAutoCommit());
        for (String name : names) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(name)) {
                row.next();
                settings.append(", ").append(name).append(' ').append(row.getString(1));
            }
        }
        return settings.toString();
    }

    @Override
    public Connection acquire() {
        taken++;
        return connection;
    }

    @Override
    public void release(Connection released) {
        taken--;
    }

    @Override
    public boolean joinsTransaction(Connection asked) {
        return joins;
    }
}
