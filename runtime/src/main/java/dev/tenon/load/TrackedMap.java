package dev.tenon.load;

import dev.tenon.spi.EntityEntry;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tracked map over the user's own. Its elements are the values; keys are computed once, when a value arrives from the
 * database or from the other side, or are what the user says (COL-5).
 */
class TrackedMap<K extends @Nullable Object, V extends @Nullable Object, C extends Map<K, V>> extends Tracked
        implements Map<K, V> {
    private @Nullable C own;

    TrackedMap(EntityEntry<?> owner, TrackedAttribute role, @Nullable C own) {
        super(owner, role);
        this.own = own;
    }

    @SuppressWarnings("unchecked") // sorted maps override it
    C newOwn() {
        return (C) new LinkedHashMap<K, V>();
    }

    /** The user's map, loaded. */
    final C loaded() {
        if (!isLoaded()) {
            touch();
        }
        return own();
    }

    final C own() {
        C container = own;
        if (container == null) {
            container = newOwn();
            own = container;
        }
        return container;
    }

    // The container behind it

    @Override
    final boolean isKeyed() {
        return true;
    }

    @Override
    final void clearOwn() {
        C container = own;
        if (container != null) {
            container.clear();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // rows and other sides give what the attribute is declared with
    final void putOwn(@Nullable Object element, @Nullable Object key) {
        own().put((K) (key == null ? keyOf(element) : key), (V) element);
    }

    /** The key of an element that comes without: the one that the database has, if keys stand in a column. */
    @SuppressWarnings("ReferenceEquality") // by identity (COL-2)
    private @Nullable Object keyOf(@Nullable Object element) {
        if (role().keyColumn() != null) {
            List<@Nullable Object> known = original();
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i) == element) {
                    return originalKeys().get(i);
                }
            }
        }
        return role().keyOf(element);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
    final boolean dropOwn(Object element) {
        return own().values().removeIf(each -> each == element);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
    final @Nullable Object placeOfOwn(Object element) {
        for (Map.Entry<K, V> each : own().entrySet()) {
            if (each.getValue() == element) {
                return each.getKey();
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity (JAV-6)
    final boolean holdsOwn(Object element) {
        for (V each : own().values()) {
            if (each == element) {
                return true;
            }
        }
        return false;
    }

    @Override
    final Object copyOfOwn() {
        Map<K, V> copy = newOwn();
        copy.putAll(isComplete() ? own() : loaded());
        return copy;
    }

    @Override
    final @Nullable Object giveUpOwn() {
        C given = own;
        own = null;
        return given;
    }

    @Override
    final @Nullable Object[] snapshot() {
        C map = own();
        @Nullable Object[] pairs = new Object[map.size() * 2];
        int at = 0;
        for (Map.Entry<K, V> each : map.entrySet()) {
            pairs[at++] = each.getKey();
            pairs[at++] = role().copy(each.getValue());
        }
        return pairs;
    }

    @Override
    public final List<@Nullable Object> current() {
        return Arrays.asList(loaded().values().toArray());
    }

    @Override
    public final List<@Nullable Object> currentKeys() {
        return Arrays.asList(loaded().keySet().toArray());
    }

    @Override
    public final boolean isOrdered() {
        return IterationOrder.isKept(own);
    }

    // Reading

    @Override
    public final int size() {
        return loaded().size();
    }

    @Override
    public final boolean isEmpty() {
        return loaded().isEmpty();
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return loaded().containsKey(key);
    }

    @Override
    public final boolean containsValue(@Nullable Object value) {
        return loaded().containsValue(value);
    }

    @Override
    public final @Nullable V get(@Nullable Object key) {
        return loaded().get(key);
    }

    // Changing

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object again is no event (BRF-6)
    public final @Nullable V put(K key, V value) {
        V replaced = loaded().put(key, value);
        if (replaced != value) {
            removed(replaced);
            added(value);
        }
        return replaced;
    }

    @Override
    public final void putAll(Map<? extends K, ? extends V> entries) {
        entries.forEach(this::put);
    }

    @Override
    public final @Nullable V remove(@Nullable Object key) {
        V gone = loaded().remove(key);
        removed(gone);
        return gone;
    }

    @Override
    public final void clear() {
        List<V> gone = new ArrayList<>(loaded().values());
        own().clear();
        gone.forEach(this::removed);
    }

    // Views

    @Override
    public final Set<Map.Entry<K, V>> entrySet() {
        loaded();
        return new Entries();
    }

    @Override
    public final Set<K> keySet() {
        loaded();
        return new Whole().keySet();
    }

    @Override
    public final Collection<V> values() {
        loaded();
        return new Whole().values();
    }

    // As the container says

    @Override
    public final boolean equals(@Nullable Object other) {
        return other == this || loaded().equals(other);
    }

    @Override
    public final int hashCode() {
        return loaded().hashCode();
    }

    /** The contents, or that they are not loaded: printing an object sends no statement. */
    @Override
    public final String toString() {
        return isLoaded() ? own().toString() : "(" + role().display() + " is not loaded)";
    }

    /** This map in the shape from which the JDK makes views; what they change passes through here. */
    private final class Whole extends AbstractMap<K, V> {
        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return TrackedMap.this.entrySet();
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return TrackedMap.this.containsKey(key);
        }
    }

    /** The entries; their changes are seen. */
    private final class Entries extends AbstractSet<Map.Entry<K, V>> {
        @Override
        public int size() {
            return TrackedMap.this.size();
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            Iterator<Map.Entry<K, V>> each = loaded().entrySet().iterator();
            return new Iterator<>() {
                private @Nullable V last;

                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Map.Entry<K, V> next() {
                    Map.Entry<K, V> next = each.next();
                    last = next.getValue();
                    return new SeenEntry(next.getKey(), next.getValue());
                }

                @Override
                public void remove() {
                    each.remove();
                    removed(last);
                }
            };
        }
    }

    /** An entry whose {@code setValue} is seen. */
    private final class SeenEntry extends AbstractMap.SimpleEntry<K, V> {
        private static final long serialVersionUID = 1L;

        SeenEntry(K key, V value) {
            super(key, value);
        }

        @Override
        public V setValue(V value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
