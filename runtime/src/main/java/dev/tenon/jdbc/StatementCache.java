package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection, kept by their text; the least recently used ones are closed.
 *
 * <p>A statement that runs is not in the cache, so a text that is used again meanwhile gets a statement of its own. Used by
 * one session at a time, as its connection is.
 */
final class StatementCache {
    private static final int CAPACITY = 256;

    private final Connection physical;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(64, 0.75f, true);

    StatementCache(Connection physical) {
        this.physical = physical;
    }

    Connection physical() {
        return physical;
    }

    /** An idle statement of that text, or a new one. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept != null ? kept : physical.prepareStatement(sql);
    }

    /** Takes a statement back, its result closed. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > CAPACITY) {
            closeEldest();
        }
    }

    private void closeEldest() throws SQLException {
        @Nullable String eldest = idle.keySet().iterator().next();
        PreparedStatement statement = idle.remove(eldest);
        if (statement != null) {
            statement.close();
        }
    }
}
