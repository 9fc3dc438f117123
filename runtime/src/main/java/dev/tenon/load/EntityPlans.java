package dev.tenon.load;

import dev.tenon.dialect.Dialect;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.sql.render.RenderedTemplate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plans of the entities that the sessions of one {@code Tenon} have met. One for each {@code Tenon}; thread-safe. */
public final class EntityPlans {
    private final EntityCatalog catalog;
    private final Dialect dialect;
    private final CollectionListeners listeners;
    private final Map<Class<?>, EntityPlan<?>> plans = new ConcurrentHashMap<>();

    /** No plan yet, and nobody who listens. */
    public EntityPlans(EntityCatalog catalog, Dialect dialect) {
        this(catalog, dialect, new CollectionListeners());
    }

    /** No plan yet. */
    public EntityPlans(EntityCatalog catalog, Dialect dialect, CollectionListeners listeners) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.listeners = listeners;
    }

    CollectionListeners listeners() {
        return listeners;
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
     * The plan of an entity.
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
        EntityPlan<E> made = new EntityPlan<>(this, catalog.unit(entityClass), catalog.type(entityClass));
        EntityPlan<?> earlier = plans.putIfAbsent(entityClass, made);
        return earlier != null ? earlier : made;
    }
}
