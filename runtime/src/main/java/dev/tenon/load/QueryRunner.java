package dev.tenon.load;

import dev.tenon.QueryException;
import dev.tenon.jdbc.Rows;
import dev.tenon.query.CompiledQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled queries for one session: all results at once, the first, or bit by bit. Before a result is handed out,
 * everything that its query fetches, and everything that is mapped as eager, is there.
 *
 * <p>As thread-confined as the session. Each method first writes what the query must see (TXN-1).
 */
public final class QueryRunner {
    /** Rows that a stream holds at a time. */
    private static final int WINDOW = 500;

    private final PersistenceContext session;

    /** Runs the queries of a session. */
    public QueryRunner(PersistenceContext session) {
        this.session = session;
    }

    /** All results, in the order of the rows; an entity that stands in several rows is one result (LOD-12). */
    public <T> List<T> list(CompiledQuery<T> query) {
        prepare();
        Results<T> results = new Results<>(session.loading(), query, Results.Kind.MANAGED);
        results.runWhole(() -> session.statements().query(query.sql(), query.origin(), query, rows -> {
            while (rows.next()) {
                results.read(rows.reader());
            }
            return rows.count();
        }));
        return results.take();
    }

    /** The first result; null if there is none, or it is null. Rows behind it are not read unless a collection is joined. */
    public <T> @Nullable T first(CompiledQuery<T> query) {
        if (query.repeatsRows()) {
            // the rows of the first result may be anywhere
            return firstOf(list(query));
        }
        prepare();
        Results<T> results = new Results<>(session.loading(), query, Results.Kind.MANAGED);
        results.run(() -> session.statements().queryFirst(query.sql(), query.origin(), query, rows -> {
            if (rows.next()) {
                results.read(rows.reader());
            }
            return rows.count();
        }));
        return firstOf(results.take());
    }

    private static <T> @Nullable T firstOf(List<T> results) {
        return results.isEmpty() ? null : results.get(0);
    }

    /**
     * The only result; null if there is none.
     *
     * @throws dev.tenon.QueryException if there are several
     */
    public <T> @Nullable T one(CompiledQuery<T> query) {
        List<T> found = list(query);
        if (found.size() > 1) {
            throw new QueryException(
                    "TN653",
                    "one result was expected, and there are " + found.size() + "\nfound:  " + query.sql()
                            + "\nhelp:   narrow the condition, or take first(…) or list(…)");
        }
        return firstOf(found);
    }

    /** The single number that a counting query gives. */
    public long count(CompiledQuery<Long> query) {
        Long counted = one(query);
        return counted == null ? 0 : counted;
    }

    /**
     * The results one by one, a window of rows in memory at a time. Entities are read only: no snapshot is kept of them
     * beyond the window, identity holds within it, and flush does not see them; those that the session manages are given
     * as they are. The stream must be closed.
     *
     * @throws dev.tenon.QueryException if a collection is joined, because its rows cannot be put together one by one
     */
    public <T> Stream<T> stream(CompiledQuery<T> query) {
        if (query.repeatsRows()) {
            throw new QueryException(
                    "TN654",
                    "a query that joins a fetched collection cannot be streamed\nfound:  " + query.sql()
                            + "\nhelp:   fetch the collection by select-in, which is done for each window");
        }
        prepare();
        Rows rows = cursor(query, WINDOW);
        WindowIterator<T> windows = new WindowIterator<>(session, query, rows, WINDOW);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(windows, 0), false)
                .onClose(rows::close);
    }

    /**
     * Hands the results over in lists of {@code size}, managed; the last list may be shorter. The rows are read while the
     * work is under way, so it must neither commit nor roll back.
     */
    public <T> void forEachBatch(CompiledQuery<T> query, int size, Consumer<? super List<T>> work) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
        prepare();
        try (Rows rows = cursor(query, size)) {
            for (List<T> batch = batch(query, rows, size); !batch.isEmpty(); batch = batch(query, rows, size)) {
                work.accept(batch);
            }
        }
    }

    private Rows cursor(CompiledQuery<?> query, int window) {
        String sql = session.loading().plans().dialect().syntax().cursor(query.sql());
        return session.statements().openCursor(sql, query.origin(), query, window);
    }

    private <T> List<T> batch(CompiledQuery<T> query, Rows rows, int size) {
        Results<T> results = new Results<>(session.loading(), query, Results.Kind.MANAGED);
        results.run(() -> results.readWindow(rows, size));
        return new ArrayList<>(results.take());
    }

    private void prepare() {
        session.checkUsable();
        session.autoflush();
    }
}
