package dev.tenon.load;

import dev.tenon.jdbc.Rows;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.Repetition;
import dev.tenon.query.ResultItem;
import dev.tenon.spi.EntityEntry;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The results of one execution of a query: rows are kept as they are read, entities by their entries, and become results
 * when everything that belongs to them is loaded.
 *
 * @param <T> a result
 */
final class Results<T> {
    private final CompiledQuery<T> query;
    private final Load load;
    private final ItemReader[] items;
    private final boolean oneEntity;

    /** The rows' items one after the other; entries in the place of entities, whose objects come with the rest. */
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Where no item is an entity, rows are mapped as they are read, from this one array. */
    private final Object @Nullable [] cells;

    private final List<T> mapped = new ArrayList<>();

    /** What rows there were, where they may repeat. */
    private final @Nullable Set<List<@Nullable Object>> seen;

    /** What to do with objects that are known, and whether all results are of the context's own session. */
    enum Kind {
        MANAGED,
        /** Objects are the window's, but for those that the session manages. */
        READ_ONLY
    }

    Results(LoadContext context, CompiledQuery<T> query, Kind kind) {
        this.query = query;
        this.load = new Load(context);
        this.oneEntity = query.isOneEntity() && kind != Kind.READ_ONLY;
        if (query.overwrites()) {
            load.overwrite();
        }
        load.raise(Raised.of(query));
        boolean each = query.isOfOneEntity() && kind != Kind.READ_ONLY;
        this.seen = (query.repeatsRows() || each) && !oneEntity ? new HashSet<>() : null;
        List<ResultItem> described = query.items();
        boolean mayRepeat = query.repetition() == Repetition.ELEMENTS;
        this.items = new ItemReader[described.size()];
        boolean entities = false;
        for (int i = 0; i < items.length; i++) {
            items[i] = ItemReader.of(described.get(i), load, mayRepeat);
            entities |= items[i].isEntity();
        }
        this.cells = entities || seen != null ? null : new Object[items.length];
    }

    /** Reads rows by the given work, and loads what belongs to them. A failure leaves nothing half loaded. */
    void run(Runnable reading) {
        complete(reading);
        fetch(null);
    }

    /** The same for all rows of the query, so that a subquery can repeat it. */
    void runWhole(Runnable reading) {
        complete(reading);
        fetch(query);
    }

    private void complete(Runnable reading) {
        load.run(reading);
        load.complete();
    }

    private void fetch(@Nullable CompiledQuery<?> repeatable) {
        for (ItemReader item : items) {
            item.fetch(repeatable);
        }
    }

    /** Reads up to {@code size} rows. */
    void readWindow(Rows rows, int size) {
        try {
            for (int count = 0; count < size && rows.next(); count++) {
                read(rows.reader());
            }
        } catch (SQLException e) {
            throw rows.failed(e);
        }
    }

    /** Reads a row. */
    void read(RowReader row) throws SQLException {
        if (oneEntity) {
            // the peers are the distinct entities in the order of the rows
            items[0].read(row);
        } else if (cells != null) {
            mapped.add(map(row, cells));
        } else if (seen == null) {
            for (ItemReader item : items) {
                values.add(item.read(row));
            }
        } else {
            @Nullable Object[] read = new Object[items.length];
            for (int i = 0; i < items.length; i++) {
                read[i] = items[i].read(row);
            }
            List<@Nullable Object> tuple = Arrays.asList(read);
            if (seen.add(tuple)) {
                values.addAll(tuple);
            }
        }
    }

    /** The results; to be asked for once. */
    List<T> take() {
        if (cells != null) {
            return mapped;
        }
        return oneEntity ? entities() : tuples();
    }

    @SuppressWarnings("NullAway") // a row is mapped by the user's types, which say where there may be nulls
    private T map(RowReader row, Object[] cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = items[i].read(row);
        }
        return query.map(cells);
    }

    @SuppressWarnings("unchecked") // the query's results are the entities
    private List<T> entities() {
        EntryPeers read = items[0].peers();
        Set<Object> distinct = query.repeatsRows() ? Collections.newSetFromMap(new IdentityHashMap<>()) : Set.of();
        List<T> results = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            EntityEntry<?> entry = read.at(i);
            // an entity that is its own row's joined target, too, has two places
            if (entry != null && (!query.repeatsRows() || distinct.add(entry))) {
                results.add((T) entry.instance());
            }
        }
        return results;
    }

    @SuppressWarnings("NullAway") // a row is mapped by the user's types, which say where there may be nulls
    private List<T> tuples() {
        int width = items.length;
        List<T> results = new ArrayList<>(values.size() / width);
        Object[] row = new Object[width];
        for (int from = 0; from < values.size(); from += width) {
            for (int i = 0; i < width; i++) {
                Object value = values.get(from + i);
                row[i] = value instanceof EntityEntry<?> entry && items[i].isEntity() ? entry.instance() : value;
            }
            results.add(query.map(row));
        }
        return results;
    }
}
