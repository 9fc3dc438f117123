package dev.tenon.load;

import dev.tenon.jdbc.Rows;
import dev.tenon.query.CompiledQuery;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The results of a query, of which a window is in memory at a time. */
final class WindowIterator<T> implements Iterator<T> {
    private final PersistenceContext session;
    private final CompiledQuery<T> query;
    private final Rows rows;
    private final int size;
    private Iterator<T> window = List.<T>of().iterator();
    private boolean exhausted;

    WindowIterator(PersistenceContext session, CompiledQuery<T> query, Rows rows, int size) {
        this.session = session;
        this.query = query;
        this.rows = rows;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        if (!window.hasNext() && !exhausted) {
            open();
        }
        return window.hasNext();
    }

    private void open() {
        session.checkUsable();
        Results<T> results = new Results<>(new ReadOnlyWindow(session).loading(), query, Results.Kind.READ_ONLY);
        results.run(() -> results.readWindow(rows, size));
        List<T> read = results.take();
        exhausted = read.size() < size;
        window = read.iterator();
        if (exhausted) {
            rows.close();
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return window.next();
    }
}
