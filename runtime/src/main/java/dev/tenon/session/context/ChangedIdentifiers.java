package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose identifiers are not those of their rows, which the identity map therefore does not find: those that were
 * met are known until the next flush ends.
 */
public final class ChangedIdentifiers {
    private final IdentityTable<EntityEntry<?>> entries = new IdentityTable<>();

    /** Such an object was met. */
    public void add(EntityEntry<?> entry) {
        entries.put(entry.instance(), entry);
    }

    /** It may have left the session since, or have lost its row to another object. */
    @Nullable
    EntityEntry<?> of(Object entity) {
        EntityEntry<?> entry = entries.get(entity);
        return entry != null && entry.map != null && entry.entity == entity ? entry : null;
    }

    /** The rows have the identifiers of their objects, or the flush failed. */
    public void clear() {
        entries.clear();
    }

    /** The entry of such an object, which is met by that; looks at all objects of its class. */
    <E> @Nullable EntityEntry<E> seek(EntityModel<E> model, IdentityMap<E> map, E entity) {
        EntityEntry<E> found = model.isRekeyable() ? map.entryOf(entity) : null;
        if (found != null) {
            add(found);
        }
        return found;
    }
}
