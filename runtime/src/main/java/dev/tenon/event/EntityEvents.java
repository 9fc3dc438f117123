package dev.tenon.event;

import dev.tenon.EntityListener;
import dev.tenon.Session;
import dev.tenon.spi.EntityCallbacks;
import dev.tenon.spi.LifecycleEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody who listens to one entity: callbacks of the mapping first, then listeners with a session in the order in
 * which they were registered. Thread-safe.
 *
 * @param <E> the entity
 */
public final class EntityEvents<E> {
    private final @Nullable EntityCallbacks<? super E> callbacks;
    private final List<EntityListener<? super E>> listeners;

    EntityEvents(@Nullable EntityCallbacks<? super E> callbacks, List<EntityListener<? super E>> listeners) {
        this.callbacks = callbacks;
        this.listeners = listeners;
    }

    private boolean hears(LifecycleEvent event) {
        return callbacks != null && callbacks.hears(event);
    }

    /** Whether anybody hears that rows were read. */
    public boolean hearsLoads() {
        return hears(LifecycleEvent.POST_LOAD) || !listeners.isEmpty();
    }

    /**
     * Whether those are among them who are given the session. Nobody else hears that a flush is about to insert or to
     * delete: {@code @PrePersist} and {@code @PreRemove} were called before it.
     */
    public boolean giveSession() {
        return !listeners.isEmpty();
    }

    /** Whether anybody hears that a flush is about to update. */
    public boolean hearsUpdates() {
        return hears(LifecycleEvent.PRE_UPDATE) || !listeners.isEmpty();
    }

    /** Whether anybody hears that a row was inserted. */
    public boolean hearsInserted() {
        return hears(LifecycleEvent.POST_PERSIST) || !listeners.isEmpty();
    }

    /** Whether anybody hears that a row was updated. */
    public boolean hearsUpdated() {
        return hears(LifecycleEvent.POST_UPDATE) || !listeners.isEmpty();
    }

    /** Whether anybody hears that a row was deleted. */
    public boolean hearsDeleted() {
        return hears(LifecycleEvent.POST_REMOVE) || !listeners.isEmpty();
    }

    /** The object is about to become new in a session. */
    public void prePersist(E entity) {
        if (callbacks != null) {
            callbacks.prePersist(entity);
        }
    }

    /** The object is about to be marked for deletion. */
    public void preRemove(E entity) {
        if (callbacks != null) {
            callbacks.preRemove(entity);
        }
    }

    /** The row was read. */
    public void loaded(Session session, E entity) {
        if (callbacks != null) {
            callbacks.postLoad(entity);
        }
        for (EntityListener<? super E> listener : listeners) {
            listener.loaded(session, entity);
        }
    }

    /** A flush is about to insert the row. */
    public void beforeInsert(Session session, E entity) {
        for (EntityListener<? super E> listener : listeners) {
            listener.beforeInsert(session, entity);
        }
    }

    /** The row was inserted. */
    public void afterInsert(Session session, E entity) {
        if (callbacks != null) {
            callbacks.postPersist(entity);
        }
        for (EntityListener<? super E> listener : listeners) {
            listener.afterInsert(session, entity);
        }
    }

    /** A flush is about to update the row. */
    public void beforeUpdate(Session session, E entity) {
        if (callbacks != null) {
            callbacks.preUpdate(entity);
        }
        for (EntityListener<? super E> listener : listeners) {
            listener.beforeUpdate(session, entity);
        }
    }

    /** The row was updated. */
    public void afterUpdate(Session session, E entity) {
        if (callbacks != null) {
            callbacks.postUpdate(entity);
        }
        for (EntityListener<? super E> listener : listeners) {
            listener.afterUpdate(session, entity);
        }
    }

    /** A flush is about to delete the row. */
    public void beforeDelete(Session session, E entity) {
        for (EntityListener<? super E> listener : listeners) {
            listener.beforeDelete(session, entity);
        }
    }

    /** The row was deleted. */
    public void afterDelete(Session session, E entity) {
        if (callbacks != null) {
            callbacks.postRemove(entity);
        }
        for (EntityListener<? super E> listener : listeners) {
            listener.afterDelete(session, entity);
        }
    }
}
