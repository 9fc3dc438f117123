package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed in a map of entities whose keys stand in a column of their own; elements are told apart by identity. */
@SuppressWarnings("ReferenceEquality") // there is one object for a row (COL-2)
final class KeyedEntries {

    /** An element under its key. */
    record Entry(Object key, Object element) {}

    /** An element that has another key than in the database, and one that the database has not yet. */
    record Move(Object from, Entry to) {}

    private final List<Entry> coming = new ArrayList<>();
    private final List<Entry> leaving = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();
    private final Map<Object, Object> now;

    KeyedEntries(TrackedContents map) {
        Map<Object, Object> before = entries(map.originalKeys(), map.original());
        this.now = entries(map.currentKeys(), map.current());
        collect(now, before, coming);
        collect(before, now, leaving);
        for (Entry entry : List.copyOf(coming)) {
            Entry former = before.containsKey(entry.key()) ? null : leavingWith(entry.element());
            if (former != null) {
                coming.remove(entry);
                leaving.remove(former);
                moved.add(new Move(former.key(), entry));
            }
        }
    }

    private static Map<Object, Object> entries(List<@Nullable Object> keys, List<@Nullable Object> elements) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.put(Objects.requireNonNull(keys.get(i)), Objects.requireNonNull(elements.get(i)));
        }
        return entries;
    }

    private static void collect(Map<Object, Object> from, Map<Object, Object> other, List<Entry> into) {
        from.forEach((key, element) -> {
            if (other.get(key) != element) {
                into.add(new Entry(key, element));
            }
        });
    }

    private @Nullable Entry leavingWith(Object element) {
        return leaving.stream()
                .filter(entry -> entry.element() == element)
                .findFirst()
                .orElse(null);
    }

    /** The entries that the database has not. */
    List<Entry> coming() {
        return coming;
    }

    /** The entries that only the database has. */
    List<Entry> leaving() {
        return leaving;
    }

    /** The elements that are there under another key, which nothing had. */
    List<Move> moved() {
        return moved;
    }

    /** Whether another element has come under the key. */
    boolean isTaken(Object key) {
        return now.containsKey(key);
    }

    /** An element that has two keys, with both; null if there is none. */
    @Nullable
    Move twice() {
        List<Entry> seen = new ArrayList<>();
        for (Map.Entry<Object, Object> entry : now.entrySet()) {
            for (Entry other : seen) {
                if (other.element() == entry.getValue()) {
                    return new Move(other.key(), new Entry(entry.getKey(), entry.getValue()));
                }
            }
            seen.add(new Entry(entry.getKey(), entry.getValue()));
        }
        return null;
    }
}
