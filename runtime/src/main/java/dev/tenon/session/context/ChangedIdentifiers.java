package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose identifiers are not those of their rows, which the identity map therefore does not find: those that a flush
 * has met are known until it ends.
 */
public final class ChangedIdentifiers {
    private final IdentityTable<EntityEntry<?>> entries = new IdentityTable<>();

    /** A flush met such an object. */
    public void add(EntityEntry<?> entry) {
        entries.put(entry.instance(), entry);
    }

    @Nullable
    EntityEntry<?> of(Object entity) {
        return entries.get(entity);
    }

    /** The rows have the identifiers of their objects, or the flush failed. */
    public void clear() {
        entries.clear();
    }

    /** The entry of such an object, met or not; looks at all objects of its class. */
    static <E> @Nullable EntityEntry<E> seek(EntityModel<E> model, IdentityMap<E> map, E entity) {
        return model.isRekeyable() ? map.entryOf(entity) : null;
    }
}
