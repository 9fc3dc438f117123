package dev.tenon.session.flush;

import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/** The order of rows by key. Keys that cannot be compared are ordered by their text, so that the order is always the same. */
final class KeyOrder {
    private KeyOrder() {}

    static int compare(EntityEntry<?> one, EntityEntry<?> other) {
        if (one.key == null && other.key == null) {
            return Long.compare(one.longKey, other.longKey);
        }
        return compareKeys(one.key, other.key);
    }

    @SuppressWarnings("unchecked") // of one class
    private static int compareKeys(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Comparable<?> comparable && other != null && one.getClass() == other.getClass()) {
            return ((Comparable<Object>) comparable).compareTo(other);
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }
}
