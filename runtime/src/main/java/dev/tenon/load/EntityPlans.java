package dev.tenon.load;

import dev.tenon.dialect.Dialect;
import dev.tenon.event.CollectionListeners;
import dev.tenon.event.EntityEvents;
import dev.tenon.event.Listeners;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityUnit;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plans of the entities that the sessions of one {@code Tenon} have met. One for each {@code Tenon}; thread-safe. */
public final class EntityPlans {
    private final EntityCatalog catalog;
    private final Dialect dialect;
    private final Listeners listeners;
    private final Map<Class<?>, EntityPlan<?>> plans = new ConcurrentHashMap<>();

    /** No plan yet, and nobody who listens. */
    public EntityPlans(EntityCatalog catalog, Dialect dialect) {
        this(catalog, dialect, new Listeners());
    }

    /** No plan yet. */
    public EntityPlans(EntityCatalog catalog, Dialect dialect, Listeners listeners) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.listeners = listeners;
    }

    CollectionListeners listeners() {
        return listeners.collections();
    }

    /** Those who are told that rows of an entity were read; null if nobody is. */
    <E> @Nullable EntityEvents<E> events(EntityUnit<E> unit, EntityType<E> type) {
        EntityEvents<E> events = listeners.of(unit, type);
        return events != null && events.hearsLoads() ? events : null;
    }

    EntityCatalog catalog() {
        return catalog;
    }

    Dialect dialect() {
        return dialect;
    }

    /** How many keys one statement takes at most. */
    int keysPerStatement() {
        return dialect.capabilities().keysPerStatement();
    }

    /** A statement of generated code, as the database wants it. */
    RenderedTemplate render(String template) {
        return RenderedTemplate.of(template, dialect.syntax());
    }

    /**
     * The plan of an entity; of one that extends another, that of the root of its hierarchy.
     *
     * @throws dev.tenon.TenonException if the class is no entity here
     */
    @SuppressWarnings("unchecked") // the key is the value's class
    <E> EntityPlan<E> of(Class<E> entityClass) {
        EntityPlan<?> known = plans.get(entityClass);
        return (EntityPlan<E>) (known != null ? known : add(entityClass));
    }

    /** The plan of an object's entity. */
    EntityPlan<?> ofInstance(Object entity) {
        return of(catalog.entityClassOf(entity));
    }

    private <E> EntityPlan<?> add(Class<E> entityClass) {
        EntityType<E> type = catalog.type(entityClass);
        EntityPlan<?> made = type.javaType() == entityClass
                ? new EntityPlan<>(this, catalog.unit(entityClass), type)
                : of(type.javaType());
        EntityPlan<?> earlier = plans.putIfAbsent(entityClass, made);
        return earlier != null ? earlier : made;
    }
}
