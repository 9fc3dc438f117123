package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of objects that have no row yet, by instance, in the order in which they came (FLS-11). */
final class PendingObjects {
    private final IdentityTable<EntityEntry<?>> byInstance = new IdentityTable<>();
    private final List<EntityEntry<?>> inOrder = new ArrayList<>();

    @Nullable
    EntityEntry<?> get(Object entity) {
        return byInstance.get(entity);
    }

    void add(EntityEntry<?> entry) {
        byInstance.put(entry.instance(), entry);
        inOrder.add(entry);
    }

    /** Takes an object out; rare, so the list is searched, from its end. */
    @SuppressWarnings("ReferenceEquality") // references that are equal may be different entries
    void remove(EntityEntry<?> entry) {
        if (byInstance.remove(entry.instance()) == null) {
            return;
        }
        int at = inOrder.size() - 1;
        while (inOrder.get(at) != entry) {
            at--;
        }
        inOrder.remove(at);
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** The live list: it grows at its end while cascades find new objects. */
    List<EntityEntry<?>> inOrder() {
        return inOrder;
    }

    void clear() {
        byInstance.clear();
        inOrder.clear();
    }
}
