package dev.tenon.spi;

import dev.tenon.EntityNotFoundException;
import dev.tenon.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one row: its key, its instance once there is one, and the state of its life.
 *
 * <p>There is one entry for a row in a session, made when the row, or a reference to it, is first met; so the entry
 * serves as the reference itself. Generated subclasses add the snapshot: the values of the row as the database has them,
 * in fields of their own types.
 *
 * @param <E> the entity class
 */
public abstract class EntityEntry<E> extends Ref<E> {

    /** The key of an integral identifier; meaningless for others. */
    public long longKey;

    /** The key of any other identifier, normalised; null for integral ones, and while a new entity has none. */
    public @Nullable Object key;

    /** The instance; null while only the key is known. */
    public @Nullable E entity;

    /** The state. */
    public EntryState state = EntryState.REFERENCE;

    /** The map that holds it; null for an entry that left its session. */
    public @Nullable IdentityMap<E> map;

    /** The entries that came with it; null before it is loaded or referred to, and when the session is over. */
    public @Nullable Peers peers;

    /** What {@code load} knows of its collection attributes; null where there are none. */
    public @Nullable Contents contents;

    /** Its position among the peers. */
    public int position;

    /** Whether {@link #longKey} holds an assigned key. */
    public boolean keyed;

    /** Whether its row is being read into the instance, so that a self-filling instance leaves its accessors alone. */
    public boolean filling;

    @Override
    public final E get() {
        E loaded = entity;
        if (loaded != null && state != EntryState.REFERENCE) {
            return loaded;
        }
        Peers group = peers;
        if (group == null) {
            throw Peers.notLoaded(this, "its session is closed or no longer holds it");
        }
        group.load(this);
        E found = entity;
        if (found == null || state == EntryState.REFERENCE) {
            throw new EntityNotFoundException(toString(), group.attempt());
        }
        return found;
    }

    @Override
    public final boolean isLoaded() {
        return entity != null && state != EntryState.REFERENCE;
    }

    /** The instance of an entry that must have one. */
    public final E instance() {
        E loaded = entity;
        if (loaded == null) {
            throw new IllegalStateException(this + " has no instance");
        }
        return loaded;
    }

    /** Whether its identifier is known. */
    public final boolean hasKey() {
        return keyed || key != null;
    }

    /** {@code Customer#5}, as messages name it. */
    @Override
    public final String toString() {
        Object id = identifier();
        return entityClass().getSimpleName() + (id == null ? " (new)" : "#" + id);
    }

    /** Makes a user's reference to this entry's new object equal to the entry. */
    public final void adopt(Ref<E> reference) {
        link(reference, this);
    }
}
