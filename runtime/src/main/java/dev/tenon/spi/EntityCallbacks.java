package dev.tenon.spi;

import java.util.EnumSet;
import java.util.Set;

/**
 * Calls the callback methods of one entity: those of its listeners, then its own. Generated as {@code X_Callbacks} where
 * there are any; each {@code Tenon} has one. Thread-safe if the listeners are.
 *
 * @param <E> the entity
 */
public abstract class EntityCallbacks<E> {
    private final Set<LifecycleEvent> events;

    /** Callbacks for those events; the methods of others do nothing. */
    protected EntityCallbacks(LifecycleEvent first, LifecycleEvent... more) {
        this.events = EnumSet.of(first, more);
    }

    /** Whether there is a callback for the event. */
    public final boolean hears(LifecycleEvent event) {
        return events.contains(event);
    }

    /** The object is about to become new in a session; it has no generated identifier yet. */
    public void prePersist(E entity) {}

    /** Its row was inserted. */
    public void postPersist(E entity) {}

    /** Its row is about to be updated; what this changes is part of the UPDATE. */
    public void preUpdate(E entity) {}

    /** Its row was updated. */
    public void postUpdate(E entity) {}

    /** It is about to be marked for deletion. */
    public void preRemove(E entity) {}

    /** Its row was deleted. */
    public void postRemove(E entity) {}

    /** Its row was read, with what is loaded eagerly. */
    public void postLoad(E entity) {}
}
