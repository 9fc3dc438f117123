package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A tracked sorted map. Its ranges are for reading. */
@SuppressWarnings("JdkObsolete") // users declare these
final class TrackedSortedMap<K extends @Nullable Object, V extends @Nullable Object>
        extends TrackedMap<K, V, SortedMap<K, V>> implements SortedMap<K, V> {

    TrackedSortedMap(EntityEntry<?> owner, TrackedAttribute role, @Nullable SortedMap<K, V> own) {
        super(owner, role, own);
    }

    @Override
    SortedMap<K, V> newOwn() {
        return new TreeMap<>();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return own().comparator();
    }

    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return Collections.unmodifiableSortedMap(loaded().subMap(from, to));
    }

    @Override
    public SortedMap<K, V> headMap(K to) {
        return Collections.unmodifiableSortedMap(loaded().headMap(to));
    }

    @Override
    public SortedMap<K, V> tailMap(K from) {
        return Collections.unmodifiableSortedMap(loaded().tailMap(from));
    }

    @Override
    public K firstKey() {
        return loaded().firstKey();
    }

    @Override
    public K lastKey() {
        return loaded().lastKey();
    }
}
