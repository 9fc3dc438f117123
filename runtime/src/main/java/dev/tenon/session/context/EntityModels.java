package dev.tenon.session.context;

import dev.tenon.dialect.Dialect;
import dev.tenon.event.Listeners;
import dev.tenon.mapping.EntityType;
import dev.tenon.schema.ReferringColumns;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The models of the entities that the sessions of one {@code Tenon} have met. Thread-safe. */
public final class EntityModels {
    private final EntityCatalog catalog;
    private final Dialect dialect;
    private final Listeners listeners;
    private final Map<Class<?>, EntityModel<?>> models = new ConcurrentHashMap<>();
    private final ReferringColumns referring;
    private volatile @Nullable List<Relationship> links;

    /** Models of the entities in the catalogue. */
    public EntityModels(EntityCatalog catalog, Dialect dialect, Listeners listeners) {
        this.catalog = catalog;
        this.dialect = dialect;
        this.referring = new ReferringColumns(catalog);
        this.listeners = listeners;
    }

    /** The dialect of the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** The columns that refer to others. Asked for when the first identifier changes. */
    public ReferringColumns referring() {
        return referring;
    }

    /** The catalogue. */
    public EntityCatalog catalog() {
        return catalog;
    }

    /**
     * The model of an entity; of one that extends another, that of the root of its hierarchy.
     *
     * @throws dev.tenon.TenonException if the class is no entity here
     */
    @SuppressWarnings("unchecked") // the key is the value's class
    public <E> EntityModel<E> of(Class<E> entityClass) {
        EntityModel<?> known = models.get(entityClass);
        return (EntityModel<E>) (known != null ? known : add(entityClass));
    }

    /** The model of an entry's entity. */
    @SuppressWarnings("unchecked") // an entry's class is its entity's
    public <E> EntityModel<E> of(EntityEntry<E> entry) {
        return of((Class<E>) entry.entityClass());
    }

    /** Not {@code computeIfAbsent}: describing one entity may ask for another. */
    private <E> EntityModel<?> add(Class<E> entityClass) {
        EntityType<E> type = catalog.type(entityClass);
        EntityModel<?> made = type.javaType() == entityClass ? model(type) : of(type.javaType());
        EntityModel<?> earlier = models.putIfAbsent(entityClass, made);
        return earlier != null ? earlier : made;
    }

    private <E> EntityModel<E> model(EntityType<E> type) {
        EntityUnit<E> unit = catalog.unit(type.javaType());
        return new EntityModel<>(this, unit, type, listeners.of(unit, type));
    }

    /** The model of an object's entity. */
    public EntityModel<?> modelOf(Object entity) {
        return of(catalog.entityClassOf(entity));
    }

    /**
     * The owning sides of all link tables of the application. Asked for when the first object is deleted, because its
     * link rows go with it, whoever declares them (CAS-14).
     */
    public List<Relationship> links() {
        List<Relationship> found = links;
        if (found == null) {
            found = findLinks();
            links = found;
        }
        return found;
    }

    private List<Relationship> findLinks() {
        List<Relationship> found = new ArrayList<>();
        for (String name : catalog.entities()) {
            for (Relationship relationship : of(catalog.entityClass(name)).relationships()) {
                if (relationship.role() == Relationship.Role.LINK) {
                    found.add(relationship);
                }
            }
        }
        return List.copyOf(found);
    }
}
