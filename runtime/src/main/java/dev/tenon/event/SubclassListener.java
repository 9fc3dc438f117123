package dev.tenon.event;

import dev.tenon.EntityListener;
import dev.tenon.Session;
import java.util.function.Consumer;

/**
 * Tells a listener of those objects of a hierarchy that are of its type.
 *
 * @param <T> what it listens to: an entity that extends the root of the hierarchy, or a type that such a one has
 */
record SubclassListener<T>(Class<T> type, EntityListener<? super T> listener) implements EntityListener<Object> {

    @Override
    public void loaded(Session session, Object entity) {
        tell(entity, each -> listener.loaded(session, each));
    }

    @Override
    public void beforeInsert(Session session, Object entity) {
        tell(entity, each -> listener.beforeInsert(session, each));
    }

    @Override
    public void afterInsert(Session session, Object entity) {
        tell(entity, each -> listener.afterInsert(session, each));
    }

    @Override
    public void beforeUpdate(Session session, Object entity) {
        tell(entity, each -> listener.beforeUpdate(session, each));
    }

    @Override
    public void afterUpdate(Session session, Object entity) {
        tell(entity, each -> listener.afterUpdate(session, each));
    }

    @Override
    public void beforeDelete(Session session, Object entity) {
        tell(entity, each -> listener.beforeDelete(session, each));
    }

    @Override
    public void afterDelete(Session session, Object entity) {
        tell(entity, each -> listener.afterDelete(session, each));
    }

    private void tell(Object entity, Consumer<? super T> event) {
        if (type.isInstance(entity)) {
            event.accept(type.cast(entity));
        }
    }
}
