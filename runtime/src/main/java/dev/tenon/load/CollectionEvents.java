package dev.tenon.load;

import dev.tenon.CollectionListener;
import dev.tenon.Session;
import dev.tenon.event.CollectionListeners;
import dev.tenon.spi.EntityEntry;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells those who listen to one attribute what happens to its collections in one session. */
final class CollectionEvents {
    private final PersistenceContext context;
    private final Session session;
    private final List<CollectionListeners.Registration> listeners;

    private CollectionEvents(
            PersistenceContext context, Session session, List<CollectionListeners.Registration> listeners) {
        this.context = context;
        this.session = session;
        this.listeners = listeners;
    }

    /** Null if nobody listens, or the objects are only read. */
    static @Nullable CollectionEvents of(LoadContext context, EntityPlan<?> owner, String attribute) {
        Session session = context.session().asSession();
        List<CollectionListeners.Registration> listeners =
                context.plans().listeners().of(owner.type(), attribute);
        return session == null || listeners.isEmpty()
                ? null
                : new CollectionEvents(context.session(), session, listeners);
    }

    void appended(EntityEntry<?> owner, Object element) {
        tell(owner, listener -> listener.appended(session, owner.instance(), element));
    }

    void removed(EntityEntry<?> owner, Object element) {
        tell(owner, listener -> listener.removed(session, owner.instance(), element));
    }

    void replaced(EntityEntry<?> owner, Collection<?> elements) {
        tell(owner, listener -> listener.replaced(session, owner.instance(), elements));
    }

    @SuppressWarnings("unchecked") // they were registered by the attribute, with its types
    private void tell(EntityEntry<?> owner, Consumer<CollectionListener<Object, Object>> event) {
        try {
            for (CollectionListeners.Registration each : listeners) {
                if (each.entity().isInstance(owner.instance())) {
                    event.accept((CollectionListener<Object, Object>) each.listener());
                }
            }
        } catch (RuntimeException thrown) {
            context.calledBack(thrown);
            throw thrown;
        }
    }
}
