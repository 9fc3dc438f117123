package dev.tenon.example;

import dev.tenon.jdbc.StatementRunner;
import dev.tenon.load.EntityPlans;
import dev.tenon.load.LoadContext;
import dev.tenon.load.PersistenceContext;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A session without a database, for what must send no statement: it has none to send. */
public final class DetachedSession implements PersistenceContext {
    private final EntityCatalog catalog = new EntityCatalog(List.of(new ExampleIndex()));
    private final Map<Class<?>, IdentityMap<?>> maps = new HashMap<>();
    private final Map<Object, EntityEntry<?>> entries = new IdentityHashMap<>();
    private final LoadContext loading = new LoadContext(this, new EntityPlans(catalog, null));
    private boolean open = true;

    /** A new object, as persist leaves it. */
    public <E> EntityEntry<E> persist(Class<E> entityClass, E entity) {
        EntityEntry<E> entry = catalog.unit(entityClass).persister().newEntry();
        entry.entity = entity;
        entry.state = EntryState.NEW;
        entries.put(entity, entry);
        loading.track(entry);
        return entry;
    }

    public void close() {
        open = false;
        loading.close();
    }

    @Override
    public EntityCatalog catalog() {
        return catalog;
    }

    @Override
    @SuppressWarnings("unchecked") // the key is the value's class
    public <E> IdentityMap<E> identityMap(Class<E> entityClass) {
        return (IdentityMap<E>) maps.computeIfAbsent(entityClass, each -> new IdentityMap<>(catalog.unit(each), this));
    }

    @Override
    public References references() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StatementRunner statements() {
        throw new AssertionError("a statement is sent");
    }

    @Override
    public LoadContext loading() {
        return loading;
    }

    @Override
    public EntityEntry<?> entryOf(Object entity) {
        return entries.get(entity);
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void checkUsable() {}

    @Override
    public void autoflush() {}
}
