package dev.tenon.spi;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The identity map of one entity type in one session (Fowler, PoEAA): from key to entry.
 *
 * <p>The entries stand in the order of their coming, which is mostly the order of their keys, and are visited in it; an
 * open-addressing table says which stands where. The entries hold their keys, so that a lookup by a {@code long} makes no
 * object. An entity type uses either the {@code long} or the object methods. Not thread-safe.
 */
public final class IdentityMap<E> {
    /** 2^32 divided by the golden ratio. */
    private static final int GOLDEN = 0x9E3779B9;

    private static final int LARGE = 1024;
    private static final int INITIAL_SLOTS = 8;

    private final EntityUnit<E> unit;
    private final Object session;
    private final boolean integral;

    /** Null where an entry was removed. */
    private @Nullable EntityEntry<E>[] entries;

    /** The places that are taken, or were. */
    private int places;

    private int size;

    /** The place of a key's entry, counted from 1; 0 for an empty slot. */
    private int[] slots;

    private @Nullable EntityEntry<E> probe;

    /** An empty map; {@code session} identifies its owner. */
    public IdentityMap(EntityUnit<E> unit, Object session) {
        this.unit = unit;
        this.session = session;
        this.integral = unit.loader().hasIntegralKey();
        this.slots = new int[INITIAL_SLOTS];
        this.entries = newEntries(INITIAL_SLOTS);
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
        int mask = slots.length - 1;
        for (int slot = slotOf(Long.hashCode(key)); ; slot = (slot + 1) & mask) {
            EntityEntry<E> entry = at(slot);
            if (entry == null || entry.longKey == key) {
                return entry;
            }
        }
    }

    /** The entry of another key, or null. */
    public @Nullable EntityEntry<E> get(Object key) {
        int mask = slots.length - 1;
        for (int slot = slotOf(key.hashCode()); ; slot = (slot + 1) & mask) {
            EntityEntry<E> entry = at(slot);
            if (entry == null || key.equals(entry.key)) {
                return entry;
            }
        }
    }

    private @Nullable EntityEntry<E> at(int slot) {
        int place = slots[slot];
        return place == 0 ? null : entries[place - 1];
    }

    /** Adds an entry whose key is set and not in the map. */
    public void add(EntityEntry<E> entry) {
        if (places == entries.length) {
            makeRoom();
        }
        entries[places++] = entry;
        index(entry, places);
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
        int mask = slots.length - 1;
        int slot = home(entry);
        for (EntityEntry<E> found = at(slot); found != entry; found = at(slot)) {
            if (found == null) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        entries[slots[slot] - 1] = null;
        slots[slot] = 0;
        size--;
        closeGap(slot);
    }

    /** The entry of an instance that does not know its key any more; slow. */
    @SuppressWarnings("ReferenceEquality") // there is one object for a row
    public @Nullable EntityEntry<E> entryOf(E instance) {
        for (int place = 0; place < places; place++) {
            EntityEntry<E> entry = entries[place];
            if (entry != null && entry.entity == instance) {
                return entry;
            }
        }
        return null;
    }

    /** Visits every entry in the order of their coming; the map must not change meanwhile. */
    public void forEach(Consumer<? super EntityEntry<E>> visitor) {
        @Nullable EntityEntry<E>[] visited = entries;
        int end = places;
        for (int place = 0; place < end; place++) {
            EntityEntry<E> entry = visited[place];
            if (entry != null) {
                visitor.accept(entry);
            }
        }
    }

    /** Empties the map. */
    public void clear() {
        Arrays.fill(slots, 0);
        Arrays.fill(entries, 0, places, null);
        places = 0;
        size = 0;
    }

    private void index(EntityEntry<E> entry, int place) {
        int mask = slots.length - 1;
        int slot = home(entry);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = place;
    }

    /** Moves later entries of the probe sequence back, so that no lookup stops at the gap (Knuth 6.4, algorithm R). */
    private void closeGap(int gap) {
        int mask = slots.length - 1;
        int slot = (gap + 1) & mask;
        for (EntityEntry<E> entry = at(slot); entry != null; entry = at(slot)) {
            int distanceFromHome = (slot - home(entry)) & mask;
            int distanceFromGap = (slot - gap) & mask;
            if (distanceFromHome >= distanceFromGap) {
                slots[gap] = slots[slot];
                slots[slot] = 0;
                gap = slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private int home(EntityEntry<E> entry) {
        Object key = entry.key;
        int hash = integral || key == null ? Long.hashCode(entry.longKey) : key.hashCode();
        return slotOf(hash);
    }

    /** A query that fills a map fills it by hundreds: small tables grow faster. Where many were removed nothing grows. */
    private void makeRoom() {
        if (size > places / 2) {
            slots = new int[slots.length * (slots.length < LARGE ? 4 : 2)];
        } else {
            Arrays.fill(slots, 0);
        }
        @Nullable EntityEntry<E>[] old = entries;
        entries = newEntries(slots.length);
        places = 0;
        for (EntityEntry<E> entry : old) {
            if (entry != null) {
                entries[places++] = entry;
                index(entry, places);
            }
        }
    }

    /**
     * Spreads keys that follow each other, as most do, evenly over the table (Fibonacci hashing, Knuth 6.4, which takes
     * the upper bits): side by side they would be one cluster, which a removal walks to its end.
     */
    private int slotOf(int hash) {
        return (hash * GOLDEN) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    /** At most two thirds of the slots are taken. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
    private static <E> @Nullable EntityEntry<E>[] newEntries(int slots) {
        return new EntityEntry[slots * 2 / 3];
    }
}
