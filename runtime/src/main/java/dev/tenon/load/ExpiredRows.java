package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The rows that are to be read again before their objects are handed out; as a rule there are none. */
final class ExpiredRows {
    /** How much of an object its row is read over. */
    enum Extent {
        /** All of it: its collections are lazy again. */
        OBJECT,
        /** What stands in the row; collections stay as they are. */
        ROW
    }

    private @Nullable IdentityHashMap<EntityEntry<?>, Extent> rows;
    private boolean held;

    /** A whole object is expired. */
    void addObject(EntityEntry<?> entry) {
        rows().put(entry, Extent.OBJECT);
    }

    /** Attributes that stand in the row are expired. */
    void addRow(EntityEntry<?> entry) {
        rows().putIfAbsent(entry, Extent.ROW);
    }

    private IdentityHashMap<EntityEntry<?>, Extent> rows() {
        IdentityHashMap<EntityEntry<?>, Extent> known = rows;
        if (known == null) {
            known = new IdentityHashMap<>();
            rows = known;
        }
        return known;
    }

    /** How much of it is expired; null for nothing. */
    @Nullable
    Extent of(EntityEntry<?> entry) {
        return rows == null ? null : rows.get(entry);
    }

    /** The same, while not all stay as they are. */
    @Nullable
    Extent due(EntityEntry<?> entry) {
        return held ? null : of(entry);
    }

    /** The row was read, or nobody waits for it any more. */
    void remove(EntityEntry<?> entry) {
        if (rows != null) {
            rows.remove(entry);
        }
    }

    /** Whether all stay as they are, whatever is read. */
    void hold(boolean on) {
        held = on;
    }

    void clear() {
        rows = null;
    }
}
