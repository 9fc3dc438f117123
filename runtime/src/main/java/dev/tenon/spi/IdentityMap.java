package dev.tenon.spi;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The identity map of one entity type in one session (Fowler, PoEAA): from key to entry.
 *
 * <p>An open-addressing table over the entries themselves, which hold their keys, so that a lookup by a {@code long}
 * makes no object. An entity type uses either the {@code long} or the object methods. Not thread-safe.
 */
public final class IdentityMap<E> {
    /** 2^32 divided by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private static final int LARGE = 1024;
    private static final int INITIAL_CAPACITY = 16;

    private final EntityUnit<E> unit;
    private final Object session;
    private final boolean integral;
    private @Nullable EntityEntry<E>[] table;
    private int size;
    private @Nullable EntityEntry<E> probe;

    /** An empty map; {@code session} identifies its owner. */
    public IdentityMap(EntityUnit<E> unit, Object session) {
        this.unit = unit;
        this.session = session;
        this.integral = unit.loader().hasIntegralKey();
        this.table = newTable(INITIAL_CAPACITY);
    }

    /** The generated classes of its entity. */
    public EntityUnit<E> unit() {
        return unit;
    }

    /** The session that owns it. */
    public Object session() {
        return session;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** The entry of an integral key, or null. */
    public @Nullable EntityEntry<E> get(long key) {
        int mask = table.length - 1;
        for (int slot = spread(Long.hashCode(key)) & mask; ; slot = (slot + 1) & mask) {
            EntityEntry<E> entry = table[slot];
            if (entry == null || entry.longKey == key) {
                return entry;
            }
        }
    }

    /** The entry of another key, or null. */
    public @Nullable EntityEntry<E> get(Object key) {
        int mask = table.length - 1;
        for (int slot = spread(key.hashCode()) & mask; ; slot = (slot + 1) & mask) {
            EntityEntry<E> entry = table[slot];
            if (entry == null || key.equals(entry.key)) {
                return entry;
            }
        }
    }

    /** Adds an entry whose key is set and not in the map. */
    public void add(EntityEntry<E> entry) {
        if ((size + 1) * 3 > table.length * 2) {
            grow();
        }
        place(entry);
        entry.map = this;
        size++;
    }

    /** The entry in the map with the key of the given one; null if there is none. */
    public @Nullable EntityEntry<E> sameKey(EntityEntry<E> entry) {
        Object key = entry.key;
        return integral ? get(entry.longKey) : key == null ? null : get(key);
    }

    /** An entry of no row, to take a key into and look at it at once: it is always the same. */
    public EntityEntry<E> probe() {
        EntityEntry<E> known = probe;
        if (known == null) {
            known = unit.persister().newEntry();
            probe = known;
        }
        return known;
    }

    /** Removes an entry; its key must be the one it was added with. */
    @SuppressWarnings("ReferenceEquality") // there is one entry for a key, and this one is to go
    public void remove(EntityEntry<E> entry) {
        int mask = table.length - 1;
        int slot = home(entry);
        while (table[slot] != entry) {
            if (table[slot] == null) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = null;
        size--;
        closeGap(slot);
    }

    /** The entry of an instance that does not know its key any more; slow. */
    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    public @Nullable EntityEntry<E> entryOf(E instance) {
        for (EntityEntry<E> entry : table) {
            if (entry != null && entry.entity == instance) {
                return entry;
            }
        }
        return null;
    }

    /** Visits every entry; the map must not change meanwhile. */
    public void forEach(Consumer<? super EntityEntry<E>> visitor) {
        for (EntityEntry<E> entry : table) {
            if (entry != null) {
                visitor.accept(entry);
            }
        }
    }

    /** Empties the map. */
    public void clear() {
        Arrays.fill(table, null);
        size = 0;
    }

    private void place(EntityEntry<E> entry) {
        int mask = table.length - 1;
        int slot = home(entry);
        while (table[slot] != null) {
            slot = (slot + 1) & mask;
        }
        table[slot] = entry;
    }

    /** Moves later entries of the probe sequence back, so that no lookup stops at the gap (Knuth 6.4, algorithm R). */
    private void closeGap(int gap) {
        int mask = table.length - 1;
        int slot = (gap + 1) & mask;
        for (EntityEntry<E> entry = table[slot]; entry != null; entry = table[slot]) {
            int distanceFromHome = (slot - home(entry)) & mask;
            int distanceFromGap = (slot - gap) & mask;
            if (distanceFromHome >= distanceFromGap) {
                table[gap] = entry;
                table[slot] = null;
                gap = slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int home(EntityEntry<E> entry) {
        Object key = entry.key;
        int hash = integral || key == null ? Long.hashCode(entry.longKey) : key.hashCode();
        return spread(hash) & (table.length - 1);
    }

    /** A query that fills a map fills it by hundreds: small tables grow faster. */
    private void grow() {
        @Nullable EntityEntry<E>[] old = table;
        table = newTable(old.length * (old.length < LARGE ? 4 : 2));
        for (EntityEntry<E> entry : old) {
            if (entry != null) {
                place(entry);
            }
        }
    }

    /**
     * Spreads keys that follow each other, as most do, over the table (multiplicative hashing, Knuth 6.4): side by side
     * they would be one cluster, which a removal walks to its end.
     */
    private static int spread(int hash) {
        int product = hash * GOLDEN;
        return product ^ (product >>> 16);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
    private static <E> @Nullable EntityEntry<E>[] newTable(int capacity) {
        return new EntityEntry[capacity];
    }
}
