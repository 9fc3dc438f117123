package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;

/** The order of rows by key. */
public final class KeyOrder {
    private KeyOrder() {}

    /** Compares two entries of one entity that have keys. */
    public static int compare(EntityEntry<?> one, EntityEntry<?> other) {
        return one.key == null && other.key == null
                ? Long.compare(one.longKey, other.longKey)
                : ValueOrder.compare(one.key, other.key);
    }
}
