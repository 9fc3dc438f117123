package dev.tenon.event;

import dev.tenon.EntityListener;
import dev.tenon.SessionListener;
import dev.tenon.mapping.EntityType;
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

    private record Registration<E>(Class<E> type, EntityListener<? super E> listener) {

        /** Hears of objects of the type only. */
        EntityListener<Object> ofType() {
            return new SubclassListener<>(type, listener);
        }
    }

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
    public <E> @Nullable EntityEvents<E> of(EntityUnit<E> unit, EntityType<E> type) {
        EntityCallbacks<E> callbacks = unit.persister().callbacks(instances);
        List<EntityListener<? super E>> listeners = entities.isEmpty() ? List.of() : of(type);
        return callbacks == null && listeners.isEmpty() ? null : new EntityEvents<>(callbacks, listeners);
    }

    @SuppressWarnings("unchecked") // they take a superclass or interface of the entity
    private <E> List<EntityListener<? super E>> of(EntityType<E> entity) {
        List<EntityListener<? super E>> found = new ArrayList<>();
        for (Registration<?> registration : entities) {
            if (registration.type().isAssignableFrom(entity.javaType())) {
                found.add((EntityListener<? super E>) registration.listener());
            } else if (entity.subclasses().stream()
                    .anyMatch(subclass -> registration.type().isAssignableFrom(subclass.javaType()))) {
                found.add(registration.ofType());
            }
        }
        return List.copyOf(found);
    }
}
