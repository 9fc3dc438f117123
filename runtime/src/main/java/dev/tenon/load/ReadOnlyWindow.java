package dev.tenon.load;

import dev.tenon.Session;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session within a session, for a window of a stream's rows: its objects are nobody's but the window's, so flush does
 * not see them, and they go when the user lets them go. What the session manages is found through it.
 */
final class ReadOnlyWindow implements PersistenceContext {
    private final PersistenceContext session;
    private final LoadContext loading;
    private final Map<Class<?>, IdentityMap<?>> maps = new HashMap<>();

    ReadOnlyWindow(PersistenceContext session) {
        this.session = session;
        this.loading = new LoadContext(this, session.loading().plans());
    }

    @Override
    public EntityCatalog catalog() {
        return session.catalog();
    }

    @Override
    @SuppressWarnings("unchecked") // the key is the value's class
    public <E> IdentityMap<E> identityMap(Class<E> entityClass) {
        IdentityMap<?> known = maps.get(entityClass);
        if (known == null) {
            known = new IdentityMap<>(catalog().unit(entityClass), this);
            maps.put(entityClass, known);
        }
        return (IdentityMap<E>) known;
    }

    @Override
    public <E> IdentityMap<E> managedMap(Class<E> entityClass) {
        return session.identityMap(entityClass);
    }

    @Override
    public References references() {
        return session.references();
    }

    @Override
    public StatementRunner statements() {
        return session.statements();
    }

    @Override
    public LoadContext loading() {
        return loading;
    }

    @Override
    public @Nullable EntityEntry<?> entryOf(Object entity) {
        EntityEntry<?> own = lookUp(loading.plans().ofInstance(entity), entity);
        return own != null ? own : session.entryOf(entity);
    }

    @SuppressWarnings("unchecked") // the plan is the object's
    private <E> @Nullable EntityEntry<E> lookUp(EntityPlan<E> plan, Object entity) {
        EntityEntry<E> probe = plan.persister().newEntry();
        if (!plan.loader().takeKey(probe, (E) entity, references())) {
            return null;
        }
        EntityEntry<E> found = identityMap(plan.javaType()).sameKey(probe);
        return found != null && found.entity == entity ? found : null;
    }

    @Override
    public @Nullable Session listeningSession() {
        return session.listeningSession();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void checkUsable() {
        session.checkUsable();
    }

    @Override
    public void autoflush() {
        session.autoflush();
    }
}
