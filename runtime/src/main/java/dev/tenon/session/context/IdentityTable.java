package dev.tenon.session.context;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something for each of a few objects, by identity. Costs nothing while it is empty, as it is in sessions that only read.
 *
 * @param <V> what is known of an object
 */
final class IdentityTable<V> {
    private @Nullable IdentityHashMap<Object, V> map;

    @Nullable
    V get(Object object) {
        return map == null ? null : map.get(object);
    }

    boolean has(Object object) {
        return map != null && map.containsKey(object);
    }

    void put(Object object, V value) {
        if (map == null) {
            map = new IdentityHashMap<>();
        }
        map.put(object, value);
    }

    @Nullable
    V remove(Object object) {
        return map == null ? null : map.remove(object);
    }

    Collection<V> values() {
        return map == null ? List.of() : map.values();
    }

    void clear() {
        map = null;
    }
}
