package dev.tenon.metamodel;

import dev.tenon.Ref;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntityUnit;
import dev.tenon.spi.NoSessionReferences;
import dev.tenon.spi.SelfFilling;
import org.jspecify.annotations.Nullable;

/** Reads identifiers from objects that need not belong to a session, by means of the generated classes. */
final class Identifiers {
    /** The entities that the class loader of an entity can see; outside a session there is no other catalogue. */
    private static final ClassValue<EntityCatalog> CATALOG = new ClassValue<>() {
        @Override
        protected EntityCatalog computeValue(Class<?> type) {
            return EntityCatalog.discover(type.getClassLoader());
        }
    };

    private Identifiers() {}

    /** The identifier of a to-one relationship's target; null if there is none, or it has none. */
    static @Nullable Object ofTarget(Object entity, String attribute) {
        Class<?> type = entityClass(entity);
        EntityCatalog catalog = CATALOG.get(type);
        return ofTarget(catalog, type.cast(entity), association(catalog, type, attribute));
    }

    private static <E> @Nullable Object ofTarget(EntityCatalog catalog, E entity, Association association) {
        Class<E> type = entityClass(entity);
        Object target = catalog.unit(type).persister().association(entity, association.index());
        if (target == null) {
            return null;
        }
        Class<?> identifier = catalog.unit(association.target()).loader().identifierClass();
        if (target instanceof Ref<?> ref) {
            Object id = ref.id(identifier);
            return id != null ? id : ofEntity(catalog, ref.get(), identifier);
        }
        return ofEntity(catalog, target, identifier);
    }

    private static <T> @Nullable Object ofEntity(EntityCatalog catalog, T entity, Class<?> identifier) {
        EntityUnit<T> unit = catalog.unit(entityClass(entity));
        EntityPersister<T> persister = unit.persister();
        EntityEntry<T> entry = persister.newEntry();
        return unit.loader().takeKey(entry, entity, new NoSessionReferences()) ? entry.id(identifier) : null;
    }

    private static Association association(EntityCatalog catalog, Class<?> type, String attribute) {
        AttributeType found = catalog.type(type).attribute(attribute);
        if (found instanceof Association association) {
            return association;
        }
        throw new IllegalArgumentException(type.getName() + " has no relationship " + attribute);
    }

    @SuppressWarnings("unchecked") // the class of an E, or its superclass if that one is generated
    private static <E> Class<E> entityClass(E entity) {
        Class<?> type = entity.getClass();
        return (Class<E>) (entity instanceof SelfFilling ? type.getSuperclass() : type);
    }
}
