package dev.tenon.session.context;

import dev.tenon.TenonException;
import dev.tenon.jdbc.Rows;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries of a transaction whose rows are read bit by bit. A cursor ends with what it was opened in: the transaction, or
 * the work behind a savepoint that is rolled back; so no statement outlives the connection's stay with the session.
 */
final class Cursors {
    private static final Logger LOG = LoggerFactory.getLogger("dev.tenon.sql");

    private final List<Cursor> open = new ArrayList<>();
    private final List<Savepoint> savepoints = new ArrayList<>();

    private static final class Cursor {
        private final Rows rows;
        private int depth;

        Cursor(Rows rows, int depth) {
            this.rows = rows;
            this.depth = depth;
        }
    }

    void opened(Rows rows) {
        open.add(new Cursor(rows, savepoints.size()));
    }

    void closed(Rows rows) {
        open.removeIf(cursor -> cursor.rows == rows);
    }

    void set(Savepoint savepoint) {
        savepoints.add(savepoint);
    }

    /** What was opened behind it belongs to the work around it. */
    void release(Savepoint savepoint) {
        int depth = forget(savepoint);
        open.forEach(cursor -> cursor.depth = Math.min(cursor.depth, depth));
    }

    /** The work behind it is about to be rolled back. */
    void rollBackTo(Savepoint savepoint) {
        int depth = forget(savepoint);
        end(depth + 1);
    }

    /** The transaction is about to end. */
    void end() {
        savepoints.clear();
        end(0);
    }

    private int forget(Savepoint savepoint) {
        int depth = Math.max(0, savepoints.indexOf(savepoint));
        savepoints.subList(depth, savepoints.size()).clear();
        return depth;
    }

    private void end(int depth) {
        for (Cursor cursor : List.copyOf(open)) {
            if (cursor.depth >= depth) {
                end(cursor.rows);
            }
        }
    }

    /** A failure is no news: what follows on that connection fails as well, and the connection has to be given back. */
    private static void end(Rows rows) {
        try {
            rows.end();
        } catch (TenonException e) {
            LOG.debug("a cursor could not be closed", e);
        }
    }
}
