package dev.tenon.session.cascade;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives a map other contents through its own methods. */
final class MapReplacement {
    private final Map<Object, Object> own;

    @SuppressWarnings("unchecked") // keys and values are of the attribute's types
    MapReplacement(Map<?, ?> own) {
        this.own = (Map<Object, Object>) own;
    }

    /** The keys of one map with the managed objects for its values. */
    void withMerged(Map<?, ?> source, List<Object> values) {
        Map<Object, Object> wanted = new LinkedHashMap<>();
        Iterator<Object> next = values.iterator();
        source.forEach((key, value) -> {
            if (value != null) {
                wanted.put(key, next.next());
            }
        });
        with(wanted);
    }

    /** The contents of another map. */
    void with(Map<?, ?> wanted) {
        Map<Object, Object> copy = new LinkedHashMap<>(wanted);
        own.keySet().removeIf(key -> !copy.containsKey(key));
        copy.forEach((key, value) -> {
            if (!Objects.equals(own.get(key), value)) {
                own.put(key, value);
            }
        });
    }
}
