package dev.tenon.load;

import dev.tenon.NotLoadedException;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.Peers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one entity that one statement gave: the rows it returned, or the unloaded targets of one association that it
 * met, in result order. Or those that came one by one ({@link Singles}). What one of them lacks is loaded for its chunk.
 *
 * <p>Holds the entries until the session ends or evicts them; then an entry that a user keeps does not keep the others.
 */
final class EntryPeers extends Peers {
    /** How many owners or targets one statement loads for (LOD-16). */
    static final int CHUNK = 500;

    private static final @Nullable EntityEntry<?>[] NONE = {};

    private final EntityPlan<?> plan;

    /** What the entries are targets of, as {@code Order.customer}; null for rows. */
    private final @Nullable String association;

    private @Nullable LoadContext context;
    private @Nullable EntityEntry<?>[] entries = NONE;
    private int size;
    private int live;
    private Raised raising = Raised.NOTHING;
    private boolean raises;
    private boolean awaited;

    EntryPeers(LoadContext context, EntityPlan<?> plan, @Nullable String association) {
        this.context = context;
        this.plan = plan;
        this.association = association;
        context.keep(this);
    }

    /** Makes an entry the last of these; those it had before keep it in their chunks. */
    void add(EntityEntry<?> entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, Math.max(4, size * 2));
        }
        entry.peers = this;
        entry.position = size;
        entries[size++] = entry;
        live++;
    }

    int size() {
        return size;
    }

    /** Whether it holds as many as are loaded at a time. */
    boolean isFull() {
        return size >= CHUNK;
    }

    EntityPlan<?> plan() {
        return plan;
    }

    @Nullable
    EntityEntry<?> at(int position) {
        return entries[position];
    }

    /** The entry leaves the session. */
    @SuppressWarnings("ReferenceEquality") // that very entry
    void drop(EntityEntry<?> entry) {
        int position = entry.position;
        if (position < size && entries[position] == entry) {
            entries[position] = null;
            live--;
        }
    }

    /** What an entry that left the session keeps: the words for the error, and no other entry. */
    EntryPeers ended() {
        return new EntryPeers(plan, association);
    }

    private EntryPeers(EntityPlan<?> plan, @Nullable String association) {
        this.plan = plan;
        this.association = association;
    }

    /** Whether no entry is left that could be loaded from here. */
    boolean isEmpty() {
        return live == 0;
    }

    /** The session is over, or forgot all its objects. */
    void end() {
        context = null;
        entries = NONE;
        size = 0;
        live = 0;
    }

    /** A query said that these associations of the entries must not be loaded. */
    void raise(Raised associations) {
        raising = associations;
    }

    /** A query said that the entries, targets of one association, must not be loaded from there. */
    void raise() {
        raises = true;
    }

    /** These are what constructors wait for. */
    void await() {
        awaited = true;
    }

    boolean isAwaited() {
        return awaited;
    }

    boolean raises() {
        return raises;
    }

    Raised raising() {
        return raising;
    }

    /** The distinct entries of a chunk that meet a condition, in order; the chunk is the one that holds the position. */
    List<EntityEntry<?>> chunk(int position, Predicate<EntityEntry<?>> condition) {
        int from = position / CHUNK * CHUNK;
        int to = Math.min(size, from + CHUNK);
        List<EntityEntry<?>> found = new ArrayList<>();
        Set<EntityEntry<?>> moved = Collections.emptySet();
        for (int i = from; i < to; i++) {
            EntityEntry<?> entry = entries[i];
            if (entry == null || !condition.test(entry)) {
                continue;
            }
            if (entry.peers != this) {
                moved = moved.isEmpty() ? Collections.newSetFromMap(new IdentityHashMap<>()) : moved;
                if (moved.add(entry)) {
                    found.add(entry);
                }
            } else if (entry.position == i) {
                found.add(entry);
            }
        }
        return found;
    }

    @Override
    public void load(EntityEntry<?> touched) {
        LoadContext open = context;
        if (open == null || !open.isOpen()) {
            throw unloaded(touched, "its session is closed or no longer holds it");
        }
        if (raises) {
            throw unloaded(touched, "the query forbids to load it (raise)");
        }
        open.loadReferences(this, touched);
    }

    private NotLoadedException unloaded(EntityEntry<?> touched, String reason) {
        if (association == null) {
            return Peers.notLoaded(touched, reason);
        }
        return NotLoadedException.ofTarget(association, touched.toString(), reason, fetchCall(association));
    }

    /** {@code .fetch(Order_.customer)}. */
    static String fetchCall(String association) {
        int dot = association.indexOf('.');
        return ".fetch(" + association.substring(0, dot) + "_" + association.substring(dot) + ")";
    }

    @Override
    public String attempt() {
        return "load " + (association == null ? plan.javaType().getSimpleName() : association);
    }
}
