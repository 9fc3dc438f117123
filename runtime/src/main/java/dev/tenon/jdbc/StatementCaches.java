package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The statement caches of a {@code Tenon}'s physical connections, for drivers that cache no statements themselves.
 *
 * <p>A pool hands the same physical connection out under new wrappers, so caches go by what the wrapper stands for. Those of
 * closed connections are dropped. Thread-safe.
 */
public final class StatementCaches {
    /** More connections than a pool has; beyond it the oldest cache is forgotten. */
    private static final int MAX_CONNECTIONS = 64;

    private final List<StatementCache> caches = new ArrayList<>();

    /** No cache yet. */
    public StatementCaches() {}

    /** The cache of a connection. */
    StatementCache of(Connection connection) throws SQLException {
        return ofPhysical(connection.unwrap(Connection.class));
    }

    private synchronized StatementCache ofPhysical(Connection physical) throws SQLException {
        for (StatementCache cache : caches) {
            if (cache.physical() == physical) {
                return cache;
            }
        }
        dropClosed();
        StatementCache made = new StatementCache(physical);
        caches.add(made);
        return made;
    }

    private void dropClosed() throws SQLException {
        for (Iterator<StatementCache> each = caches.iterator(); each.hasNext(); ) {
            if (each.next().physical().isClosed()) {
                each.remove();
            }
        }
        if (caches.size() >= MAX_CONNECTIONS) {
            caches.remove(0);
        }
    }
}
