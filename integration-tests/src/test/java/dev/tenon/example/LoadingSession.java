package dev.tenon.example;

import dev.tenon.StatementEvent;
import dev.tenon.dialect.Dialect;
import dev.tenon.example.cookbook.CookbookIndex;
import dev.tenon.jdbc.StatementCaches;
import dev.tenon.jdbc.StatementLog;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.load.EntityPlans;
import dev.tenon.load.LoadContext;
import dev.tenon.load.PersistenceContext;
import dev.tenon.query.StatementCompiler;
import dev.tenon.spi.EntityCatalog;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.References;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session that only loads: what {@code load} needs of one, and nothing else. Remembers what was sent. */
final class LoadingSession implements PersistenceContext, AutoCloseable {
    private static final EntityCatalog CATALOG = new EntityCatalog(List.of(new ExampleIndex(), new CookbookIndex()));

    private final List<StatementEvent> sent = new ArrayList<>();
    private final Map<Class<?>, IdentityMap<?>> maps = new HashMap<>();
    private final StatementRunner statements;
    private final LoadContext loading;
    private final StatementCompiler compiler;
    private boolean open = true;
    private int autoflushes;

    LoadingSession(Connection connection, Dialect dialect) {
        statements = new StatementRunner(
                () -> connection,
                dialect,
                CATALOG.json(),
                new StatementLog(List.of(sent::add)),
                new StatementCaches(),
                failure -> failure);
        compiler = new StatementCompiler(CATALOG, dialect);
        loading = new LoadContext(this, new EntityPlans(CATALOG, dialect));
    }

    /** The statements since the last call: origin, text, values. */
    List<String> takeSent() {
        List<String> lines = sent.stream()
                .map(event -> event.origin() + ": " + event.sql() + " " + event.parameters())
                .toList();
        sent.clear();
        return lines;
    }

    /** What caused the statements since the last call. */
    List<String> takeOrigins() {
        List<String> origins = sent.stream().map(StatementEvent::origin).toList();
        sent.clear();
        return origins;
    }

    StatementCompiler compiler() {
        return compiler;
    }

    int autoflushes() {
        return autoflushes;
    }

    <E> E find(Class<E> entityClass, Object id) {
        return loading.find(entityClass, id);
    }

    @Override
    public void close() {
        open = false;
        loading.close();
    }

    @Override
    public EntityCatalog catalog() {
        return CATALOG;
    }

    @Override
    @SuppressWarnings("unchecked") // the key is the value's class
    public <E> IdentityMap<E> identityMap(Class<E> entityClass) {
        return (IdentityMap<E>) maps.computeIfAbsent(entityClass, each -> new IdentityMap<>(CATALOG.unit(each), this));
    }

    @Override
    public References references() {
        throw new UnsupportedOperationException();
    }

    @Override
    public StatementRunner statements() {
        return statements;
    }

    @Override
    public LoadContext loading() {
        return loading;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public EntityEntry<?> entryOf(Object entity) {
        EntityEntry<?>[] found = {null};
        IdentityMap map = maps.get(CATALOG.entityClassOf(entity));
        map.forEach(each -> {
            if (((EntityEntry<?>) each).entity == entity) {
                found[0] = (EntityEntry<?>) each;
            }
        });
        return found[0];
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
    public void checkUsable() {
        if (!open) {
            throw new IllegalStateException("closed");
        }
    }

    @Override
    public void autoflush() {
        autoflushes++;
    }
}
