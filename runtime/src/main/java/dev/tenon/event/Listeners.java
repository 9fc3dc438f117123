package dev.tenon.event;

import dev.tenon.EntityListener;
import dev.tenon.SessionListener;
import dev.tenon.spi.EntityCallbacks;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.ListenerInstances;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All who listen to one {@code Tenon}. Filled before the first session is opened; thread-safe after that. */
public final class Listeners {
    private final CollectionListeners collections = new CollectionListeners();
    private final List<SessionListener> sessions = new ArrayList<>();
    private final List<Registration<?>> entities = new ArrayList<>();
    private final ListenerInstances instances = new ListenerInstances();

    private record Registration<E>(Class<E> type, EntityListener<? super E> listener) {}

    /** Nobody yet. */
    public Listeners() {}

    /** Who listens to collections. */
    public CollectionListeners collections() {
        return collections;
    }

    /** Who listens to sessions, in the order of their coming. */
    public List<SessionListener> sessions() {
        return sessions;
    }

    /** Adds somebody who listens to sessions. */
    public void add(SessionListener listener) {
        sessions.add(listener);
    }

    /** Adds somebody who listens to the entities of a type. */
    public <E> void add(Class<E> type, EntityListener<? super E> listener) {
        entities.add(new Registration<>(type, listener));
    }

    /** Those who are told what happens to an entity; null if nobody is. */
    public <E> @Nullable EntityEvents<E> of(EntityUnit<E> unit) {
        EntityCallbacks<E> callbacks = unit.persister().callbacks(instances);
        List<EntityListener<? super E>> listeners =
                entities.isEmpty() ? List.of() : of(unit.loader().entityClass());
        return callbacks == null && listeners.isEmpty() ? null : new EntityEvents<>(callbacks, listeners);
    }

    @SuppressWarnings("unchecked") // they take a superclass or interface of the entity
    private <E> List<EntityListener<? super E>> of(Class<E> entity) {
        List<EntityListener<? super E>> found = new ArrayList<>();
        for (Registration<?> registration : entities) {
            if (registration.type().isAssignableFrom(entity)) {
                found.add((EntityListener<? super E>) registration.listener());
            }
        }
        return List.copyOf(found);
    }
}
