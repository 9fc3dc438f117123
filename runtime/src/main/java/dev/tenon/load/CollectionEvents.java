package dev.tenon.load;

import dev.tenon.CollectionListener;
import dev.tenon.Session;
import dev.tenon.spi.EntityEntry;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells those who listen to one attribute what happens to its collections in one session. */
final class CollectionEvents {
    private final PersistenceContext context;
    private final Session session;
    private final List<CollectionListener<Object, Object>> listeners;

    private CollectionEvents(
            PersistenceContext context, Session session, List<CollectionListener<Object, Object>> listeners) {
        this.context = context;
        this.session = session;
        this.listeners = listeners;
    }

    /** Null if nobody listens, or the objects are only read. */
    @SuppressWarnings("unchecked") // they were registered by the attribute, with its types
    static @Nullable CollectionEvents of(LoadContext context, EntityPlan<?> owner, String attribute) {
        Session session = context.session().asSession();
        List<?> listeners = context.plans().listeners().of(owner.javaType(), attribute);
        return session == null || listeners.isEmpty()
                ? null
                : new CollectionEvents(
                        context.session(), session, (List<CollectionListener<Object, Object>>) listeners);
    }

    void appended(EntityEntry<?> owner, Object element) {
        tell(listener -> listener.appended(session, owner.instance(), element));
    }

    void removed(EntityEntry<?> owner, Object element) {
        tell(listener -> listener.removed(session, owner.instance(), element));
    }

    void replaced(EntityEntry<?> owner, Collection<?> elements) {
        tell(listener -> listener.replaced(session, owner.instance(), elements));
    }

    private void tell(Consumer<CollectionListener<Object, Object>> event) {
        try {
            listeners.forEach(event);
        } catch (RuntimeException thrown) {
            context.calledBack(thrown);
            throw thrown;
        }
    }
}
